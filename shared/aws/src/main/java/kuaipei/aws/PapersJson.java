package kuaipei.aws;

import java.util.ArrayList;
import java.util.List;
import kuaipei.core.paper.Paper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was read of one claim document, as it is kept: a paper, or the list of a file's papers. */
public final class PapersJson {

    private static final JsonMapper JSON = ClaimJson.mapper();

    private PapersJson() {}

    /** @param papers at least one */
    public static byte[] write(List<Paper> papers) {
        return papers.size() == 1 ? JSON.writeValueAsBytes(papers.getFirst()) : JSON.writeValueAsBytes(papers);
    }

    /** Readings from before files had pages do not name theirs: it is the first. */
    public static List<Paper> read(byte[] json) {
        JsonNode node = JSON.readTree(json);
        List<Paper> papers = new ArrayList<>();
        for (JsonNode each : node.isArray() ? node : JSON.createArrayNode().add(node)) {
            if (each instanceof ObjectNode paper && !paper.has("page")) {
                paper.put("page", 1);
            }
            papers.add(JSON.treeToValue(each, Paper.class));
        }
        return List.copyOf(papers);
    }
}
