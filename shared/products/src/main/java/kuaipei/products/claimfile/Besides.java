package kuaipei.products.claimfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.law.Entitlement;
import kuaipei.core.money.Money;
import kuaipei.core.terms.Adjudication;
import kuaipei.core.terms.CoInsurance;
import kuaipei.core.terms.Need;
import kuaipei.core.terms.Product;

/**
 * What an answer shows besides the decision.
 *
 * @param missing papers that a claim handed to a person still needs; a question names its own
 * @param insurers what each co-insurer bears of the amount paid or prepared
 * @param advance what may be paid in advance of a prepared amount; nothing where the terms have no advance
 * @param decideBy the day by which a person decides, where the product promises one
 * @param entitled who takes the amount on a death, where the claim says whom it leaves
 */
public record Besides(
        List<Need> missing,
        List<CoInsurance.Part> insurers,
        Optional<Money> advance,
        Optional<LocalDate> decideBy,
        Optional<Entitlement> entitled) {

    static Besides of(Product terms, ClaimFacts facts, Decision decision) {
        return switch (decision) {
            case Decision.Pay pay ->
                new Besides(
                        List.of(),
                        insurers(terms, Optional.of(pay.reckoning())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case Decision.Ask _ ->
                new Besides(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
            case Decision.Refer refer ->
                new Besides(
                        Adjudication.stillMissing(terms, facts),
                        insurers(terms, refer.prepared()),
                        refer.prepared()
                                .map(_ -> Adjudication.advance(terms, facts))
                                .filter(advance -> !advance.isZero()),
                        Optional.ofNullable(facts.decideOn()).flatMap(terms::decideBy),
                        refer.prepared().flatMap(_ -> Adjudication.entitled(terms, facts)));
        };
    }

    private static List<CoInsurance.Part> insurers(Product terms, Optional<Reckoning> reckoning) {
        return terms.coInsurance()
                .flatMap(insurers -> reckoning.map(paid -> insurers.split(paid.amount())))
                .orElse(List.of());
    }
}
