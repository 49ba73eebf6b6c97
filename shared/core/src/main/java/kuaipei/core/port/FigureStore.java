package kuaipei.core.port;

import java.util.List;
import kuaipei.core.portfolio.Cohort;
import kuaipei.core.portfolio.ServiceSpend;

/** Sums that reports are made of, so that no report reads policies. */
public interface FigureStore {

    /** Lines of one file and product that fit one item of 400 KB. */
    int MOST_SPENDS = 4_000;

    /** Every cohort of a product. */
    List<Cohort> cohorts(String product);

    /** Every spend of a product, over all files. */
    List<ServiceSpend> spends(String product);

    /**
     * Puts what a file says of a product in place of what the same file said before.
     *
     * @param file its name
     * @param spends all of that product, at most {@link #MOST_SPENDS}
     */
    void replaceSpends(String file, String product, List<ServiceSpend> spends);
}
