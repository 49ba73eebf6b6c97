package kuaipei.core.port;

import java.time.LocalDate;
import java.util.List;
import kuaipei.core.portfolio.ClaimMove;

/** Moves of claims' figures, for reports. */
@FunctionalInterface
public interface MoveStore {

    /** Every move of a product's claims up to the end of a day in Shanghai, in any order. */
    List<ClaimMove> until(String product, LocalDate lastDay);
}
