package kuaipei.enrolment;

import java.util.Map;
import java.util.TreeMap;

/** Lines of a file that were not taken, by number, with what is wrong and what to do; never with what stands on them. */
final class Refusals {

    private final Map<Integer, String> reasons = new TreeMap<>();

    void add(int line, String reason) {
        reasons.putIfAbsent(line, reason);
    }

    boolean isEmpty() {
        return reasons.isEmpty();
    }

    int count() {
        return reasons.size();
    }

    /** @param taken lines that were taken */
    String report(String file, long taken) {
        StringBuilder text = new StringBuilder();
        reasons.forEach((line, reason) ->
                text.append("line ").append(line).append(": ").append(reason).append('\n'));
        return text.append("%s: %d refused. The other %d were taken; send the refused lines again, corrected.\n"
                        .formatted(file, count(), taken))
                .toString();
    }
}
