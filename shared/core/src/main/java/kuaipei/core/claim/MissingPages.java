package kuaipei.core.claim;

import java.util.List;
import java.util.stream.Collectors;
import kuaipei.core.paper.DocumentKind;

/**
 * Pages of a fee list 费用清单 that did not come with the others.
 *
 * @param pages as printed, in their order; never empty
 * @param of how many pages the list says it has
 */
public record MissingPages(List<Integer> pages, int of) {

    public MissingPages {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a list of which no page is missing is whole");
        }
    }

    /** As a notice says it: {@code 住院费用清单第2页（共3页）}. */
    public String chinese() {
        String numbers = pages.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return DocumentKind.FEE_LIST.chinese() + "第" + numbers + "页（共" + of + "页）";
    }
}
