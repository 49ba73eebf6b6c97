package kuaipei.core.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;

/**
 * The facts of a claim across all its papers. A fact that two papers say differently is doubtful, whatever else proves it.
 *
 * @param hospitalGrade proven only where the register knows the hospital and its grade
 * @param cause as programs write it: {@code fall}
 */
public record ClaimProof(
        Evidence<String> insuredName,
        Evidence<IdNumber> idNumber,
        Evidence<Money> billTotal,
        Evidence<LocalDate> admissionDate,
        Evidence<LocalDate> dischargeDate,
        Evidence<String> hospital,
        Evidence<Integer> hospitalGrade,
        Evidence<CardNumber> payeeCard,
        Evidence<String> cause) {

    private static final List<DocumentKind> STAY =
            List.of(DocumentKind.INPATIENT_RECEIPT, DocumentKind.DISCHARGE_SUMMARY, DocumentKind.STAY_CERTIFICATE);

    /**
     * What is known besides the papers: the register's entry of the insured person, and the report.
     *
     * @param cause as reported
     */
    public record Known(String name, String idNumber, String cause) {}

    /** Papers that cannot be used (to be taken again, refused) say nothing. */
    public static ClaimProof of(List<Paper> papers, Optional<Known> known, HospitalRegister hospitals) {
        Across across = new Across(
                papers.stream().filter(paper -> paper.quality().usable()).toList(), hospitals);
        Evidence<String> name = across.name(known.map(Known::name));
        Evidence<String> id =
                across.number(FieldName.ID_NUMBER, known.map(Known::idNumber).map(number -> number.replace('x', 'X')));
        Evidence<Hospital> hospital = across.hospital();
        return new ClaimProof(
                name,
                Across.as(id, text -> IdNumber.read(text)),
                BillTotal.of(across),
                Across.as(across.date(FieldName.ADMISSION_DATE, STAY), text -> Optional.of(LocalDate.parse(text))),
                Across.as(across.date(FieldName.DISCHARGE_DATE, STAY), text -> Optional.of(LocalDate.parse(text))),
                across.hospitalName(hospital),
                Across.as(hospital, Hospital::grade),
                Across.as(across.number(FieldName.CARD_NUMBER, Optional.empty()), CardNumber::read),
                across.cause(known.map(Known::cause)));
    }
}
