package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Row;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/**
 * The amount of a bill: figures equal words, items add up to it, payments add up to it. One of them proves it, unless
 * another breaks: then nothing does. No tolerance.
 */
final class BillProof {
    private static final List<FieldName> PARTS =
            List.of(FieldName.FUND_PAID, FieldName.OTHER_PAID, FieldName.ACCOUNT_PAID, FieldName.CASH_PAID);

    private final Paper paper;
    private final List<Witness> agree = new ArrayList<>();
    private final List<Witness> differ = new ArrayList<>();
    private final Map<FieldName, Evidence<String>> facts = new EnumMap<>(FieldName.class);

    private BillProof(Paper paper) {
        this.paper = paper;
    }

    static Map<FieldName, Evidence<String>> of(Paper paper) {
        return new BillProof(paper).receipt();
    }

    /** A fee list is proven by its rows. */
    static Map<FieldName, Evidence<String>> ofList(Paper paper) {
        BillProof proof = new BillProof(paper);
        Facts.single(paper, FieldName.TOTAL).ifPresent(total -> {
            proof.rows(total, ListRows.money(total).orElse(Money.ZERO), Rule.ROWS_ADD_UP);
            proof.settle(total);
            proof.surely(total);
        });
        return proof.facts;
    }

    /** Rows that surely come to something else say so beside the printed total: then a bill that equals it is no proof. */
    private void surely(FieldReading total) {
        Optional<Money> rows =
                SureRows.sum(paper, total).filter(sum -> !sum.toString().equals(total.value()));
        if (rows.isPresent() && facts.get(FieldName.TOTAL) instanceof Doubtful<String>(var _, String why, var places)) {
            facts.put(
                    FieldName.TOTAL,
                    new Doubtful<>(List.of(total.value(), rows.get().toString()), why, places));
        }
    }

    private Map<FieldName, Evidence<String>> receipt() {
        Optional<FieldReading> figures = Facts.single(paper, FieldName.TOTAL);
        Optional<Money> total = figures.flatMap(ListRows::money);
        if (figures.isEmpty() || total.isEmpty()) {
            return facts;
        }
        words(figures.get(), total.get());
        rows(figures.get(), total.get(), Rule.ITEMS_ADD_UP);
        List<FieldReading> parts = parts(figures.get(), total.get());
        settle(figures.get());
        boolean proven = facts.get(FieldName.TOTAL) instanceof Proven<String>;
        for (FieldReading part : parts) {
            List<Witness> both = List.of(
                    Facts.witness(Rule.PAYMENTS_ADD_UP, part), Facts.witness(Rule.PAYMENTS_ADD_UP, figures.get()));
            facts.put(
                    part.field(),
                    proven
                            ? new Proven<>(part.value(), both)
                            : new Doubtful<>(List.of(part.value()), Facts.CONTRADICTION, both));
        }
        return facts;
    }

    /** Words that were read in several ways prove nothing, and each reading that is another amount speaks against. */
    private void words(FieldReading figures, Money total) {
        List<FieldReading> readings = paper.readings(FieldName.TOTAL_IN_WORDS).toList();
        List<FieldReading> others = readings.stream()
                .filter(words -> AmountInWords.parse(words.value())
                        .filter(said -> !said.equals(total))
                        .isPresent())
                .toList();
        if (!others.isEmpty()) {
            List<Witness> witnesses = Facts.witnesses(Rule.FIGURES_EQUAL_WORDS, others);
            differ.addAll(witnesses);
            List<String> said =
                    readings.stream().map(FieldReading::value).distinct().toList();
            facts.put(FieldName.TOTAL_IN_WORDS, new Doubtful<>(said, Facts.CONTRADICTION, witnesses));
            return;
        }
        Facts.single(paper, FieldName.TOTAL_IN_WORDS)
                .filter(words -> AmountInWords.parse(words.value()).isPresent())
                .ifPresent(words -> {
                    Witness witness = Facts.witness(Rule.FIGURES_EQUAL_WORDS, words);
                    agree.add(witness);
                    Witness beside = Facts.witness(Rule.FIGURES_EQUAL_WORDS, figures);
                    facts.put(FieldName.TOTAL_IN_WORDS, new Proven<>(words.value(), List.of(witness, beside)));
                });
    }

    private void rows(FieldReading figures, Money total, Rule rule) {
        Money sum = Money.ZERO;
        for (Row row : paper.rows()) {
            Optional<FieldReading> cell = row.cell(FieldName.AMOUNT);
            Optional<Money> amount = cell.filter(FieldReading::whole).flatMap(ListRows::money);
            if (amount.isEmpty()) {
                return;
            }
            sum = sum.plus(amount.get());
        }
        if (!paper.rows().isEmpty()) {
            FieldReading last = paper.rows().getLast().cell(FieldName.AMOUNT).orElse(figures);
            (sum.equals(total) ? agree : differ).add(Facts.witness(rule, last));
        }
    }

    /** The payments that add up to the total; none if one of them was not read. */
    private List<FieldReading> parts(FieldReading figures, Money total) {
        List<FieldReading> parts = PARTS.stream()
                .flatMap(field -> Facts.single(paper, field).stream())
                .filter(FieldReading::whole)
                .toList();
        Money sum =
                parts.stream().flatMap(part -> ListRows.money(part).stream()).reduce(Money.ZERO, Money::plus);
        boolean all = parts.size() == PARTS.size();
        if (sum.isMoreThan(total) || (all && !sum.equals(total))) {
            differ.add(Facts.witness(Rule.PAYMENTS_ADD_UP, figures));
            return parts;
        }
        if (!all) {
            return List.of();
        }
        agree.addAll(Facts.witnesses(Rule.PAYMENTS_ADD_UP, parts));
        return parts;
    }

    private void settle(FieldReading figures) {
        List<Witness> witnesses = new ArrayList<>();
        witnesses.add(Facts.witness(Rule.PRINTED, figures));
        if (!differ.isEmpty()) {
            witnesses.addAll(differ);
            facts.put(FieldName.TOTAL, new Doubtful<>(List.of(figures.value()), Facts.CONTRADICTION, witnesses));
        } else if (!agree.isEmpty() && figures.whole()) {
            witnesses.addAll(agree);
            facts.put(FieldName.TOTAL, new Proven<>(figures.value(), witnesses));
        }
    }
}
