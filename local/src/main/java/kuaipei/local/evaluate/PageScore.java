package kuaipei.local.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Row;
import kuaipei.core.proof.Evidence;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.core.proof.PaperProof;

/**
 * One page against its truth.
 *
 * @param fields that the truth names, lists aside
 * @param read of which something was read
 * @param exact of which exactly the truth was read
 * @param rowsRight rows of a table whose amount was read
 * @param falselyProven names of fields that were proven to be something else
 */
record PageScore(
        boolean kindRight,
        boolean retake,
        int fields,
        int read,
        int exact,
        int proven,
        List<String> falselyProven,
        int rows,
        int rowsRight,
        TextScore text,
        long cpuNanos) {

    static PageScore of(Truth truth, Paper paper, HospitalRegister hospitals, long cpuNanos) {
        Map<FieldName, Evidence<String>> facts = PaperProof.of(paper, hospitals);
        int read = 0;
        int exact = 0;
        int proven = 0;
        List<String> falsely = new ArrayList<>();
        for (Map.Entry<FieldName, Evidence<String>> fact : facts.entrySet()) {
            String name = fact.getKey().wire();
            String right = truth.fields().get(name);
            String said = switch (fact.getValue()) {
                case Evidence.Proven<String>(String value, var _) -> value;
                case Doubtful<String>(List<String> readings, var _, var _)
                when readings.size() == 1 -> readings.getFirst();
                default -> "";
            };
            boolean isProven = fact.getValue() instanceof Evidence.Proven<String>;
            if (right == null) {
                if (isProven) {
                    falsely.add(name);
                }
                continue;
            }
            read++;
            exact += said.equals(right) ? 1 : 0;
            proven += isProven ? 1 : 0;
            if (isProven && !said.equals(right)) {
                falsely.add(name);
            }
        }
        return new PageScore(
                paper.kind().wire().equals(truth.kind()),
                !paper.quality().usable(),
                truth.fields().size(),
                read,
                exact,
                proven,
                falsely,
                truth.amounts().size(),
                rowsRight(truth, paper),
                TextScore.of(
                        truth.text(), paper.lines().stream().map(Line::text).toList()),
                cpuNanos);
    }

    private static int rowsRight(Truth truth, Paper paper) {
        List<String> left = new ArrayList<>(truth.amounts());
        int right = 0;
        for (Row row : paper.rows()) {
            right += row.cell(FieldName.AMOUNT)
                            .map(FieldReading::value)
                            .filter(left::remove)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return right;
    }
}
