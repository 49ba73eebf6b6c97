package kuaipei.core.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kuaipei.core.decision.Input;
import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;

/**
 * Co-insurance 共同保险: several insurers bear one policy. The claimant is paid once, by the first of them; who owes what to
 * whom follows from the shares.
 *
 * @param shares the insurer that leads first; together the whole
 */
public record CoInsurance(Stated<List<Share>> shares) {

    public record Share(String insurer, Rate rate) {}

    /** What one insurer bears of an amount. */
    public record Part(String insurer, Rate rate, Money amount) {}

    public CoInsurance {
        BigDecimal sum =
                shares.value().stream().map(share -> share.rate().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("the insurers' shares make " + sum + " together, not 1");
        }
    }

    /**
     * The parts of an amount: each is what all insurers up to this one bear, rounded half up to the fen, less what those
     * before bear. So they always add up to the amount, and none is a fen or more away from its exact share.
     */
    public List<Part> split(Money amount) {
        List<Part> parts = new ArrayList<>();
        BigDecimal upToHere = BigDecimal.ZERO;
        Money before = Money.ZERO;
        for (Share share : shares.value()) {
            upToHere = upToHere.add(share.rate().value());
            Money borne = Money.ofFen(BigDecimal.valueOf(amount.fen())
                    .multiply(upToHere)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
            parts.add(new Part(share.insurer(), share.rate(), borne.minus(before)));
            before = borne;
        }
        return parts;
    }

    /** The last step of a reckoning: it changes nothing for the claimant. */
    void explain(Workings workings) {
        workings.note(
                shares.clause(),
                split(workings.amount()).stream()
                        .map(part -> part.insurer() + "承担 " + part.rate() + " 即 " + part.amount() + " 元")
                        .collect(Collectors.joining("，", "共同保险：", "")),
                shares.value().stream()
                        .map(share -> Input.terms(shares.clause(), share.insurer() + " " + share.rate()))
                        .toArray(Input[]::new));
    }
}
