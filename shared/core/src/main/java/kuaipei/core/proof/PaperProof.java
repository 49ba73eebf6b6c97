package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.identity.BillCode;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/**
 * What one paper proves by itself: what stands on it twice, what carries a check digit, what adds up. A photograph that is
 * to be taken again proves nothing. Source of the rules: docs/reading.md, "What moves money: proofs".
 */
public final class PaperProof {
    private final Paper paper;
    private final Map<FieldName, Evidence<String>> facts = new EnumMap<>(FieldName.class);

    private final Trust trust;

    private PaperProof(Paper paper, Trust trust) {
        this.paper = paper;
        this.trust = trust;
    }

    /** The standing of every field that was read on the paper; lists (diagnoses, items, rows) are not among them. */
    public static Map<FieldName, Evidence<String>> of(Paper read, HospitalRegister hospitals) {
        Paper paper = SecondReading.settled(read);
        PaperProof proof = new PaperProof(paper, Trust.in(read));
        for (FieldReading reading : paper.fields()) {
            if (reading.field() != FieldName.DIAGNOSES) {
                proof.facts.computeIfAbsent(
                        reading.field(),
                        field -> proof.onPaper(paper.readings(field).toList()));
            }
        }
        if (!paper.quality().usable()) {
            proof.facts.replaceAll((_, fact) -> Facts.doubted(fact, TakenAgain.WHY));
            return proof.facts;
        }
        proof.checkDigits();
        proof.hospital(hospitals);
        proof.codes();
        switch (paper.kind()) {
            case INPATIENT_RECEIPT, OUTPATIENT_RECEIPT -> {
                proof.facts.putAll(BillProof.of(paper));
                proof.facts.putAll(StayProof.of(paper));
                proof.structure();
            }
            case FEE_LIST -> proof.facts.putAll(BillProof.ofList(paper));
            case DISCHARGE_SUMMARY, STAY_CERTIFICATE -> proof.facts.putAll(StayProof.of(paper));
            default -> {}
        }
        SecondReading.replaced(read, paper).forEach(proof::alsoRead);
        return proof.facts;
    }

    private void alsoRead(FieldReading before) {
        facts.computeIfPresent(before.field(), (_, fact) -> Facts.with(fact, Facts.witness(Rule.READ_BEFORE, before)));
    }

    /** Two places on the paper that say the same; one alone is a reading, not a fact, and so are the same pixels twice. */
    private Evidence<String> onPaper(List<FieldReading> readings) {
        List<String> values =
                readings.stream().map(FieldReading::value).distinct().toList();
        List<FieldReading> apart =
                Places.apart(readings.stream().filter(FieldReading::whole).toList());
        if (values.size() > 1) {
            return new Doubtful<>(values, Facts.CONTRADICTION, Facts.witnesses(Rule.ON_PAPER, readings));
        }
        boolean weak = trust.allWeakAlike(apart.isEmpty() ? readings : apart);
        return apart.size() > 1 && !weak
                ? new Proven<>(values.getFirst(), Facts.witnesses(Rule.TWICE_ON_PAPER, apart))
                : new Doubtful<>(
                        values, weak ? Facts.CONFUSABLE : "read-once", Facts.witnesses(Rule.ON_PAPER, readings));
    }

    /** ID card, bank card: a number that satisfies its check digit, and what the ID number itself says. */
    private void checkDigits() {
        Facts.single(paper, FieldName.ID_NUMBER)
                .filter(this::isChecked)
                .ifPresent(reading -> IdNumber.read(reading.value()).ifPresent(number -> idNumber(reading, number)));
        if (paper.kind() == DocumentKind.BANK_CARD) {
            Facts.single(paper, FieldName.CARD_NUMBER)
                    .filter(reading -> isChecked(reading)
                            && CardNumber.read(reading.value())
                                    .filter(CardNumber::isWhole)
                                    .isPresent())
                    .ifPresent(reading -> prove(FieldName.CARD_NUMBER, Rule.CHECK_DIGIT, reading));
        }
    }

    /** A check digit finds one wrong character, not two: a number with two weak ones needs more. */
    private boolean isChecked(FieldReading reading) {
        return reading.whole() && trust.weak(reading).size() < 2;
    }

    private void idNumber(FieldReading reading, IdNumber number) {
        prove(FieldName.ID_NUMBER, Rule.CHECK_DIGIT, reading);
        agree(FieldName.BIRTH_DATE, number.birthDate().toString(), reading);
        agree(FieldName.SEX, number.sex() == IdNumber.Sex.MALE ? "男" : "女", reading);
    }

    /** A field that an identifier says as well: equal is proof, different is a contradiction. */
    private void agree(FieldName field, String said, FieldReading number) {
        Facts.single(paper, field).ifPresent(reading -> {
            List<Witness> both = List.of(
                    Facts.witness(Rule.SAID_BY_ID_NUMBER, reading), Facts.witness(Rule.SAID_BY_ID_NUMBER, number));
            facts.put(
                    field,
                    reading.value().equals(said)
                            ? new Proven<>(said, both)
                            : new Doubtful<>(List.of(reading.value(), said), Facts.CONTRADICTION, both));
        });
    }

    /** In the register, and not to be mistaken for another of it; or so on two places of the paper. */
    private void hospital(HospitalRegister register) {
        Map<Hospital, List<FieldReading>> known = new LinkedHashMap<>();
        paper.readings(FieldName.HOSPITAL)
                .forEach(reading -> register.find(reading.value())
                        .ifPresent(found -> known.computeIfAbsent(found, _ -> new ArrayList<>())
                                .add(reading)));
        List<FieldReading> readings =
                known.values().stream().flatMap(List::stream).toList();
        if (known.size() == 1) {
            FieldReading first = readings.getFirst();
            boolean sure = Places.apart(readings).size() > 1 || register.isUnmistakable(first.value());
            List<Witness> witnesses = Facts.witnesses(Rule.IN_HOSPITAL_REGISTER, readings);
            facts.put(
                    FieldName.HOSPITAL,
                    sure
                            ? new Proven<>(first.value(), witnesses)
                            : new Doubtful<>(List.of(first.value()), "read-once", witnesses));
        }
        if (known.size() > 1) {
            facts.put(
                    FieldName.HOSPITAL,
                    new Doubtful<>(
                            readings.stream()
                                    .map(FieldReading::value)
                                    .distinct()
                                    .toList(),
                            Facts.CONTRADICTION,
                            Facts.witnesses(Rule.IN_HOSPITAL_REGISTER, readings)));
        }
    }

    /** A QR code that holds what is printed is a second witness. */
    private void codes() {
        for (FieldName field : List.of(FieldName.BILL_CODE, FieldName.BILL_NUMBER, FieldName.CHECK_CODE)) {
            Optional<FieldReading> reading = Facts.single(paper, field).filter(FieldReading::whole);
            reading.filter(each -> paper.codes().stream()
                            .anyMatch(code -> code.matches(
                                    "(?s)(?:.*[^0-9A-Za-z])?\\Q" + each.value() + "\\E(?:[^0-9A-Za-z].*)?")))
                    .ifPresent(each -> prove(field, Rule.IN_QR_CODE, each));
        }
    }

    /** Whatever says it twice: a code that no medical bill bears was misread twice, or is no bill's. */
    private void structure() {
        Facts.single(paper, FieldName.BILL_CODE).ifPresent(code -> {
            if (BillCode.isOfThisForm(code.value())) {
                malformed(FieldName.BILL_CODE, BillCode.read(code.value()).isPresent());
                Facts.single(paper, FieldName.BILL_NUMBER)
                        .ifPresent(number -> malformed(FieldName.BILL_NUMBER, BillCode.isNumber(number.value())));
            }
        });
        Facts.single(paper, FieldName.CHECK_CODE)
                .ifPresent(code -> malformed(FieldName.CHECK_CODE, BillCode.isCheckCode(code.value())));
    }

    private void malformed(FieldName field, boolean holds) {
        if (!holds) {
            facts.computeIfPresent(field, (_, fact) -> Facts.doubted(fact, Facts.STRUCTURE));
        }
    }

    private void prove(FieldName field, Rule rule, FieldReading reading) {
        facts.put(field, new Proven<>(reading.value(), List.of(Facts.witness(rule, reading))));
    }

    /** The fact, or that nothing was read. */
    public static Evidence<String> in(Map<FieldName, Evidence<String>> facts, FieldName field) {
        return facts.getOrDefault(field, new Absent<>());
    }
}
