package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.money.Money;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/**
 * The fee lists of a claim beside its bills. Each list comes to one bill, or those that do not come, together, to the bills
 * that no list came to, as lists of single days do. Any other list speaks against what all bills come to.
 */
final class ListsAgainstBills {
    private final List<Evidence<Money>> bills;
    private final List<Integer> met = new ArrayList<>();
    private final List<Evidence<Money>> rest = new ArrayList<>();

    private ListsAgainstBills(List<Evidence<Money>> bills) {
        this.bills = new ArrayList<>(bills);
    }

    /**
     * What the bills come to, with what the lists say of it.
     *
     * @param bills at least one
     * @param lists each of which is one whole list, or what there is of it
     */
    static Evidence<Money> total(List<Evidence<Money>> bills, List<Evidence<Money>> lists) {
        ListsAgainstBills compared = new ListsAgainstBills(bills);
        // Those that their rows bear out come last: one of them is enough, whatever was not read of another.
        lists.stream().filter(list -> !(list instanceof Proven<Money>)).forEach(compared::meet);
        lists.stream().filter(list -> list instanceof Proven<Money>).forEach(compared::meet);
        return compared.total();
    }

    private void meet(Evidence<Money> list) {
        for (int bill = 0; bill < bills.size(); bill++) {
            List<Money> billed = Facts.values(bills.get(bill));
            if (billed.size() == 1
                    && billed.equals(Facts.values(list))
                    && (!met.contains(bill) || isLast(bill, list))) {
                bills.set(bill, compared(bills.get(bill), list));
                met.add(bill);
                return;
            }
        }
        rest.add(list);
    }

    /** Whether no later bill comes to the same: two lists of one bill, one in sum and one by items, both speak for it. */
    private boolean isLast(int bill, Evidence<Money> list) {
        return bills.subList(bill + 1, bills.size()).stream()
                .noneMatch(other -> Facts.values(other).equals(Facts.values(list)));
    }

    private Evidence<Money> total() {
        List<Integer> open = new ArrayList<>();
        for (int bill = 0; bill < bills.size(); bill++) {
            if (!met.contains(bill)) {
                open.add(bill);
            }
        }
        boolean together = rest.size() > 1
                && sum(rest).isPresent()
                && sum(rest).equals(sum(open.stream().map(bills::get).toList()));
        if (together && open.size() == 1) {
            bills.set(open.getFirst(), heard(bills.get(open.getFirst()), rest));
        }
        Evidence<Money> total = bills.stream().reduce(ListsAgainstBills::plus).orElseThrow();
        // Bills of which one is open have no sum yet that a list could be held against.
        boolean comparable = bills.size() == 1 || total instanceof Proven<Money>;
        for (Evidence<Money> list : together || !comparable ? List.<Evidence<Money>>of() : rest) {
            total = isFirstPage(list, total) ? total : compared(total, list);
        }
        return total;
    }

    /** Whether a list is without its total and may be the first page of one that came to its bill. */
    private boolean isFirstPage(Evidence<Money> list, Evidence<Money> total) {
        return !met.isEmpty()
                && isWithoutTotal(list)
                && Facts.values(list).stream()
                        .noneMatch(sum -> Facts.values(total).stream().anyMatch(sum::isMoreThan));
    }

    /** Nothing where one of them was not read, or read in two ways. */
    private static Optional<Money> sum(List<Evidence<Money>> amounts) {
        return amounts.stream().allMatch(amount -> Facts.values(amount).size() == 1)
                ? amounts.stream()
                        .map(amount -> Facts.values(amount).getFirst())
                        .reduce(Money::plus)
                : Optional.empty();
    }

    private static boolean isWithoutTotal(Evidence<Money> list) {
        return list instanceof Doubtful<Money>(var _, String why, var _) && why.equals(BillTotal.WITHOUT_TOTAL);
    }

    private static Evidence<Money> borneOut(Evidence<Money> bill, List<Evidence<Money>> lists) {
        Evidence<Money> whole = bill;
        for (Evidence<Money> list : lists) {
            if (Facts.contradicts(whole)) {
                return whole;
            }
            whole = new Proven<>(Facts.values(bill).getFirst(), joined(whole, list, Rule.RECEIPT_EQUALS_FEE_LIST));
        }
        return whole;
    }

    private static Evidence<Money> plus(Evidence<Money> one, Evidence<Money> other) {
        if (one instanceof Proven<Money>(Money a, List<Witness> first)
                && other instanceof Proven<Money>(Money b, List<Witness> second)) {
            List<Witness> both = new ArrayList<>(first);
            both.addAll(second);
            return new Proven<>(a.plus(b), both);
        }
        return Facts.doubted(one instanceof Proven<Money> ? other : one, "read-once");
    }

    /**
     * Lists whose printed sums come to the bill bear it out if their rows come to what they print. Otherwise the bill stays open: a
     * row may not have been read, or the totals of list and bill were changed together.
     */
    private static Evidence<Money> heard(Evidence<Money> bill, List<Evidence<Money>> lists) {
        if (lists.stream().allMatch(list -> list instanceof Proven<Money>)) {
            return borneOut(bill, lists);
        }
        if (Facts.contradicts(bill)) {
            return bill;
        }
        return Facts.with(
                Facts.doubted(bill, BillTotal.NOT_ADDED_UP),
                lists.stream().flatMap(list -> Facts.witnesses(list).stream()).toArray(Witness[]::new));
    }

    private static Evidence<Money> compared(Evidence<Money> bill, Evidence<Money> list) {
        List<Money> billed = Facts.values(bill);
        List<Money> listed = Facts.values(list);
        if (isWithoutTotal(list)) {
            return comparedByRows(bill, list);
        }
        if (!listed.isEmpty() && !billed.isEmpty() && !billed.equals(listed)) {
            return clash(bill, list);
        }
        if (list instanceof Doubtful<Money>(var _, String why, List<Witness> places)
                && why.startsWith(FeeListPages.MISSING)) {
            // The list is not all there: it speaks against a receipt, and not yet for it.
            return bill instanceof Doubtful<Money>
                    ? Facts.with(Facts.doubted(bill, why), places.toArray(Witness[]::new))
                    : bill;
        }
        if (listed.isEmpty() || billed.isEmpty()) {
            return bill;
        }
        return heard(bill, List.of(list));
    }

    /** Rows that come to the receipt bear it out; more than it contradicts it; less, or unread ones, leave it open. */
    private static Evidence<Money> comparedByRows(Evidence<Money> bill, Evidence<Money> list) {
        List<Money> billed = Facts.values(bill);
        List<Money> listed = Facts.values(list);
        if (billed.size() != 1 || Facts.contradicts(bill)) {
            return bill;
        }
        if (listed.equals(billed)) {
            return borneOut(bill, List.of(list));
        }
        if (listed.stream().anyMatch(sum -> sum.isMoreThan(billed.getFirst()))) {
            return clash(bill, list);
        }
        return Facts.with(
                Facts.doubted(bill, BillTotal.WITHOUT_TOTAL),
                Facts.witnesses(list).toArray(Witness[]::new));
    }

    static Evidence<Money> clash(Evidence<Money> one, Evidence<Money> other) {
        List<Money> readings = new ArrayList<>(Facts.values(one));
        readings.addAll(Facts.values(other));
        return new Doubtful<>(readings, Facts.CONTRADICTION, joined(one, other, Rule.RECEIPT_EQUALS_FEE_LIST));
    }

    private static List<Witness> joined(Evidence<Money> one, Evidence<Money> other, Rule rule) {
        List<Witness> both = new ArrayList<>(Facts.witnesses(one));
        Facts.witnesses(other).stream()
                .map(witness -> new Witness(rule.wire(), witness.place(), witness.printed()))
                .forEach(both::add);
        return both;
    }
}
