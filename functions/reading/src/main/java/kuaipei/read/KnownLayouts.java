package kuaipei.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kuaipei.core.port.Folder;
import kuaipei.core.port.Limits;
import kuaipei.reading.layout.Layouts;

/**
 * The layouts to read with: those that ship, and those of a folder beside them. The folder is looked at again when a while
 * has passed; files of which one is no layout are refused as a whole, by name, and what was known stays.
 */
final class KnownLayouts {

    private static final System.Logger LOG = System.getLogger("kuaipei.reading");

    private final Folder files;
    private final Clock clock;
    private Layouts current = Layouts.shipped();
    private Map<String, String> seen = Map.of();
    private Instant lookAgain = Instant.MIN;

    KnownLayouts(Folder files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    Layouts current() {
        return current;
    }

    /** Takes up what changed, at most once in {@link Limits#LAYOUTS_REFRESH}. */
    void refresh() {
        Instant now = clock.instant();
        if (now.isBefore(lookAgain)) {
            return;
        }
        Map<String, String> tags = new TreeMap<>(files.tags());
        tags.keySet().removeIf(name -> !name.endsWith(".yaml"));
        if (!tags.equals(seen)) {
            take(tags);
            seen = tags;
        }
        lookAgain = now.plus(Limits.LAYOUTS_REFRESH);
    }

    private void take(Map<String, String> tags) {
        try {
            Map<String, String> texts = new TreeMap<>();
            tags.keySet().forEach(name -> texts.put(name, text(name)));
            current = texts.isEmpty() ? Layouts.shipped() : Layouts.shipped().with(texts, "");
            LOG.log(System.Logger.Level.INFO, "layouts {0}: {1} beside those shipped", current.edition(), texts.size());
        } catch (IllegalArgumentException refused) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "layouts refused, {0} stays: {1}",
                    current.edition(),
                    refused.getMessage());
        }
    }

    private String text(String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(files.read(name).orElse(new byte[0])))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + ": is not UTF-8 text", e);
        }
    }
}
