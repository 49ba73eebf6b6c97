package kuaipei.read;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kuaipei.core.port.Folder;

/** Files of layouts in memory; a tag is told by what is in the file. */
final class FewLayoutFiles implements Folder {

    final Map<String, byte[]> files = new TreeMap<>();
    int listed;

    void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> tags() {
        listed++;
        Map<String, String> tags = new TreeMap<>();
        files.forEach((name, bytes) -> tags.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
        return tags;
    }

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
