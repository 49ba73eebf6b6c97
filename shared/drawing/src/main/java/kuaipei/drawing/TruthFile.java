package kuaipei.drawing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kuaipei.drawing.page.Truth;
import kuaipei.drawing.photo.Shot;
import tools.jackson.databind.json.JsonMapper;

/** Truth as it stands beside a photograph. */
final class TruthFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TruthFile() {}

    static byte[] of(Truth truth, Shot shot) {
        return pretty(file(truth, shot));
    }

    /** The truths of papers on one photograph, left before right and upper before lower. */
    static byte[] of(List<Truth> truths, Shot shot) {
        return pretty(
                Map.of("papers", truths.stream().map(truth -> file(truth, shot)).toList()));
    }

    private static Map<String, Object> file(Truth truth, Shot shot) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("kind", truth.kind().wire());
        file.put("layout", truth.layout());
        file.put("fields", truth.fields());
        file.put("rows", truth.rows());
        file.put("text", truth.text());
        List<String> effects = new ArrayList<>(truth.effects());
        effects.addAll(shot.effects());
        file.put("effects", effects);
        return file;
    }

    static byte[] pretty(Object value) {
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
