package kuaipei.core.portfolio;

import java.util.List;

/** What a report is made from; may reach beyond the period. */
public record Portfolio(
        List<Cohort> cohorts, List<Reserve> reserves, List<Closing> closings, List<ServiceSpend> spends) {

    public Portfolio {
        cohorts = List.copyOf(cohorts);
        reserves = List.copyOf(reserves);
        closings = List.copyOf(closings);
        spends = List.copyOf(spends);
    }

    Portfolio of(String product) {
        return new Portfolio(
                cohorts.stream().filter(each -> each.product().equals(product)).toList(),
                reserves.stream().filter(each -> each.product().equals(product)).toList(),
                closings.stream().filter(each -> each.product().equals(product)).toList(),
                spends.stream().filter(each -> each.product().equals(product)).toList());
    }
}
