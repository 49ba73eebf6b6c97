package kuaipei.core.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kuaipei.core.law.Entitlement.Estate;
import kuaipei.core.law.Entitlement.ForPerson;
import kuaipei.core.law.Entitlement.Share;
import kuaipei.core.law.Entitlement.Shared;
import kuaipei.core.law.Entitlement.Why;
import kuaipei.core.money.Money;

/**
 * Splits a death benefit among those entitled; Insurance Law art. 40, 42, 43, Interpretation III art. 9, 12, 15.
 *
 * <p>The first order in which anybody is still entitled takes everything: equally where no shares are stated, else in
 * proportion to them, so that a lost share goes to the others of the order. Every share is rounded down to the fen; the
 * fen left over go one each to those named first.
 */
public final class Shares {

    private Shares() {}

    /**
     * @param benefit of the death, not negative
     * @throws IllegalArgumentException if the benefit is negative
     */
    public static Entitlement of(Money benefit, Designation designation) {
        if (benefit.fen() < 0) {
            throw new IllegalArgumentException(benefit + " is no benefit: less than nothing cannot be shared");
        }
        return switch (designation) {
            case Designation.Named(List<Beneficiary> named) -> among(benefit, named);
            case Designation.StatutoryHeirs(List<Heir> heirs) -> amongHeirs(benefit, heirs);
            case Designation.Nobody() -> new Estate(benefit);
        };
    }

    private static Entitlement amongHeirs(Money benefit, List<Heir> heirs) {
        return heirs.stream().anyMatch(Heir::mayBeRepresented)
                ? new ForPerson(Why.DESCENDANTS_MAY_STAND_IN)
                : among(benefit, heirs.stream().map(Heir::asBeneficiary).toList());
    }

    private static Entitlement among(Money benefit, List<Beneficiary> beneficiaries) {
        Map<Integer, List<Beneficiary>> orders = beneficiaries.stream()
                .collect(Collectors.groupingBy(Beneficiary::order, TreeMap::new, Collectors.toList()));
        for (List<Beneficiary> order : orders.values()) {
            Optional<Why> unclear = unclear(order);
            if (unclear.isPresent()) {
                return new ForPerson(unclear.get());
            }
        }
        return orders.values().stream()
                .map(order -> order.stream().filter(Beneficiary::isEntitled).toList())
                .filter(entitled -> !entitled.isEmpty())
                .findFirst()
                .<Entitlement>map(entitled -> new Shared(split(benefit, entitled)))
                .orElseGet(() -> new Estate(benefit));
    }

    private static Optional<Why> unclear(List<Beneficiary> order) {
        List<BigDecimal> stated = order.stream()
                .flatMap(beneficiary -> beneficiary.share().stream())
                .map(share -> share.value())
                .toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        if (stated.size() < order.size()) {
            return Optional.of(Why.SOME_SHARES_STATED);
        }
        BigDecimal whole = stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole.compareTo(BigDecimal.ONE) == 0 ? Optional.empty() : Optional.of(Why.SHARES_NOT_WHOLE);
    }

    private static List<Share> split(Money benefit, List<Beneficiary> entitled) {
        List<BigInteger> weights = weights(entitled);
        BigInteger whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Long> fen = weights.stream()
                .map(weight -> BigInteger.valueOf(benefit.fen())
                        .multiply(weight)
                        .divide(whole)
                        .longValueExact())
                .toList();
        long left = benefit.fen() - fen.stream().mapToLong(Long::longValue).sum();
        List<Share> shares = new ArrayList<>();
        for (int index = 0; index < entitled.size(); index++) {
            long odd = index < left ? 1 : 0;
            shares.add(new Share(entitled.get(index).name(), Money.ofFen(fen.get(index) + odd)));
        }
        return shares;
    }

    /** Whole numbers in the proportion of the shares; equal ones where none are stated. */
    private static List<BigInteger> weights(List<Beneficiary> entitled) {
        List<BigDecimal> shares = entitled.stream()
                .map(beneficiary ->
                        beneficiary.share().map(share -> share.value()).orElse(BigDecimal.ONE))
                .toList();
        int places = shares.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return shares.stream()
                .map(share -> share.setScale(places).unscaledValue())
                .toList();
    }
}
