package kuaipei.core.proof;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;

/**
 * What a page of a fee list says of its place in it: {@code 第2页/共3页}.
 *
 * @param page from 1 to {@code of}
 * @param of how many pages the list has, 2 to 99: a list of one page needs no putting together
 */
record PageMark(int page, int of) {
    /** A list of more pages than this was misread. */
    private static final int MOST = 99;

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("第(?<page>\\d{1,2})页[,，/、(（]*共(?<of>\\d{1,2})页"),
            Pattern.compile("共(?<of>\\d{1,2})页[,，/、(（]*第(?<page>\\d{1,2})页"),
            Pattern.compile("第(?<page>\\d{1,2})/(?<of>\\d{1,2})页"),
            Pattern.compile("页[码次数][:：](?<page>\\d{1,2})/(?<of>\\d{1,2})(?![\\d/])"),
            Pattern.compile("(?i)page(?<page>\\d{1,2})of(?<of>\\d{1,2})(?!\\d)"));

    /** Only above or below the rows: among them it is a dose or a share. */
    private static final Pattern BARE = Pattern.compile("^(?<page>\\d{1,2})/(?<of>\\d{1,2})$");

    /** Empty where a paper is no fee list, is not numbered, or is numbered in two ways. */
    static Optional<PageMark> of(Paper paper) {
        if (paper.kind() != DocumentKind.FEE_LIST) {
            return Optional.empty();
        }
        List<PageMark> marks = paper.lines().stream()
                .flatMap(line ->
                        forms(paper, line).map(form -> form.matcher(line.text().replace(" ", ""))))
                .filter(Matcher::find)
                .map(form -> new PageMark(Integer.parseInt(form.group("page")), Integer.parseInt(form.group("of"))))
                .distinct()
                .toList();
        return marks.size() == 1
                ? marks.stream()
                        .filter(mark -> mark.page() >= 1 && mark.page() <= mark.of())
                        .filter(mark -> mark.of() > 1 && mark.of() <= MOST)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Pattern> forms(Paper paper, Line line) {
        double height = line.box().bottomLeft().y() - line.box().topLeft().y();
        double at = line.box().centre().y();
        List<Double> rows = paper.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.place().box().centre().y())
                .toList();
        boolean outside = !rows.isEmpty()
                && (rows.stream().allMatch(y -> at < y - height)
                        || rows.stream().allMatch(y -> at > y + height));
        return outside ? Stream.concat(FORMS.stream(), Stream.of(BARE)) : FORMS.stream();
    }
}
