package kuaipei.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.Promise;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;

/** Papers of an adult whose stay of ten days two of them print alike. */
final class Stays {
    static final Optional<Promise> PROMISE = Optional.of(new Promise(Promise.Words.TRUTH_1, LocalDate.of(2026, 4, 3)));

    private Stays() {}

    static Paper stay(DocumentKind kind, String discharge, String days) {
        return Papers.paper(
                kind,
                FieldName.NAME,
                "陈思远",
                FieldName.HOSPITAL,
                "汕头市潮南区人民医院",
                FieldName.ADMISSION_DATE,
                "2026-04-01",
                FieldName.DISCHARGE_DATE,
                discharge,
                FieldName.DAYS,
                days,
                FieldName.CAUSE,
                "fall");
    }

    static List<Paper> papers(Paper... ofTheStay) {
        List<Paper> papers = new ArrayList<>(List.of(
                Papers.paper(DocumentKind.ID_CARD, FieldName.NAME, "陈思远", FieldName.ID_NUMBER, Rig.ADULT),
                Papers.bankCard(Papers.CARD)));
        papers.addAll(List.of(ofTheStay));
        return papers;
    }

    static List<Paper> tenDays() {
        return papers(
                stay(DocumentKind.DISCHARGE_SUMMARY, "2026-04-11", "10"),
                stay(DocumentKind.STAY_CERTIFICATE, "2026-04-11", "10"));
    }

    static Paper feeList(String name) {
        return Papers.paper(DocumentKind.FEE_LIST, FieldName.NAME, name);
    }
}
