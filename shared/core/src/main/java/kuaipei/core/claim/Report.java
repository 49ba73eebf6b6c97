package kuaipei.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the claimant told 报案.
 *
 * @param product wire name, where the claimant named one
 * @param insured the insured person 被保险人
 * @param eventDate day of the accident
 * @param cause wire name of the cause: {@code fall}
 * @param payeeName whose account is to receive the payment, as declared
 * @param consents what the claimant agreed to; never empty
 * @param promise that all of it is true, where the claimant gave it; none in reports from before it could be given
 * @param bodyHash hash of the report as sent: the same key with another body is another report
 */
public record Report(
        Optional<String> product,
        Person insured,
        LocalDate eventDate,
        String cause,
        Optional<String> place,
        String payeeName,
        String phone,
        List<String> consents,
        Optional<Promise> promise,
        String bodyHash) {

    public Report {
        consents = List.copyOf(consents);
        if (consents.isEmpty()) {
            throw new IllegalArgumentException("a report without consent is not taken");
        }
    }

    /** Without a promise. */
    public Report(
            Optional<String> product,
            Person insured,
            LocalDate eventDate,
            String cause,
            Optional<String> place,
            String payeeName,
            String phone,
            List<String> consents,
            String bodyHash) {
        this(product, insured, eventDate, cause, place, payeeName, phone, consents, Optional.empty(), bodyHash);
    }

    /** Says nothing of a person: reports end up in messages of failed tests and stack traces. */
    @Override
    public String toString() {
        return "Report[" + cause + " on " + eventDate + "]";
    }

    /**
     * A person as named in a report.
     *
     * @param idNumber 18 characters, normalised; its check digit is a matter of the decision
     */
    public record Person(String name, String idNumber) {
        @Override
        public String toString() {
            return "Person[…]";
        }
    }
}
