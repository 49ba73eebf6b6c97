package kuaipei.local.machine;

import java.io.IOException;
import java.util.List;
import kuaipei.local.template.NotUnderstood;

/** One or several patterns of the template, compiled by AWS's own Event Ruler. */
final class Matcher {

    private final software.amazon.event.ruler.Machine machine;

    /**
     * @param place where the patterns stand in the template
     * @param patterns as JSON
     * @throws NotUnderstood if Event Ruler does not take one
     */
    Matcher(String place, List<String> patterns) {
        this.machine = software.amazon.event.ruler.Machine.builder().build();
        for (int i = 0; i < patterns.size(); i++) {
            try {
                machine.addRule(String.valueOf(i), patterns.get(i));
            } catch (IOException e) {
                throw new NotUnderstood(place + ": " + e.getMessage());
            }
        }
    }

    /** Whether any of the patterns matches. */
    boolean matches(String event) {
        return !Started.orFail("matching an event", () -> machine.rulesForJSONEvent(event))
                .isEmpty();
    }
}
