package kuaipei.products.claimfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Bill;
import kuaipei.core.decision.ClaimFacts.Category;
import kuaipei.core.decision.ClaimFacts.Item;
import kuaipei.core.decision.ClaimFacts.Stay;
import kuaipei.core.decision.GradedItem;
import kuaipei.core.decision.Usage;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.products.Grading;

/** Claims by chance in which nothing is wrong, so that what is tried is the reckoning. */
final class RandomFacts {
    static final LocalDate FROM = LocalDate.of(2024, 2, 29);
    static final LocalDate TO = LocalDate.of(2027, 2, 27);
    private static final LocalDate DECIDED = LocalDate.of(2029, 1, 1);
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final Set<DocumentKind> ALL = Set.of(DocumentKind.values());

    private RandomFacts() {}

    static ClaimFacts stays(Random random) {
        return stays(someStays(random), usage(random));
    }

    static ClaimFacts stays(List<Stay> stays, Usage usage) {
        return facts("elderly-accident", stays, List.of(), usage, true);
    }

    static ClaimFacts bills(String product, Random random) {
        List<Bill> bills = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            bills.add(bill(random));
        }
        return bills(product, bills, usage(random), random.nextBoolean());
    }

    static ClaimFacts bills(String product, List<Bill> bills, Usage usage, boolean pricedNet) {
        return facts(product, List.of(), bills, usage, pricedNet);
    }

    static ClaimFacts facts(String product, List<Stay> stays, List<Bill> bills, Usage usage, boolean pricedNet) {
        return new ClaimFacts(
                "c",
                product,
                DECIDED,
                new ClaimFacts.Insured("陈思远", "440514195003120412", FROM, TO, pricedNet, false, null),
                new ClaimFacts.Event(FROM, Cause.FALL, ClaimFacts.EventKind.ACCIDENT),
                stays,
                bills,
                null,
                null,
                null,
                ALL,
                usage,
                new ClaimFacts.Payee("陈思远", "6222020200112233446"),
                Set.of());
    }

    /** A death, a disability or both, on a product whose death and disability share a sum. */
    static ClaimFacts heavy(String product, String accumulator, Random random) {
        LocalDate event = FROM.plusDays(random.nextInt(300));
        boolean died = random.nextBoolean();
        List<GradedItem> items = List.copyOf(Grading.shipped().items());
        ClaimFacts.Disability disability = new ClaimFacts.Disability(
                List.of(items.get(random.nextInt(items.size())), items.get(random.nextInt(items.size()))),
                event.plusDays(random.nextInt(200)),
                Money.ofFen(random.nextBoolean() ? 0 : random.nextInt(4_000_000)));
        ClaimFacts plain = facts(product, List.of(), List.of(), Usage.NONE, true);
        return new ClaimFacts(
                "c",
                product,
                DECIDED,
                plain.insured(),
                new ClaimFacts.Event(event, Cause.FALL, null),
                List.of(),
                List.of(),
                died ? new ClaimFacts.Death(event.plusDays(random.nextInt(200))) : null,
                died && random.nextBoolean() ? null : disability,
                null,
                ALL,
                new Usage(Map.of(FROM, Map.of(accumulator, (long) random.nextInt(45_000_000)))),
                plain.payee(),
                Set.of());
    }

    /** One after the other, some by a transfer on the same day. */
    private static List<Stay> someStays(Random random) {
        List<Stay> stays = new ArrayList<>();
        LocalDate day = FROM.plusDays(random.nextInt(900));
        for (int i = 0; i <= random.nextInt(4); i++) {
            LocalDate discharge = day.plusDays(random.nextInt(random.nextBoolean() ? 12 : 120));
            stays.add(stay(day, discharge));
            day = discharge.plusDays(random.nextInt(3));
        }
        return stays;
    }

    static Stay stay(LocalDate admission, LocalDate discharge) {
        return new Stay("汕头市潮南区人民医院", 2, false, admission, discharge);
    }

    static Bill bill(Random random) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Category category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            items.add(new Item("治疗费", category, Money.ofFen(random.nextInt(3_000_000))));
        }
        long sum = items.stream().mapToLong(item -> fen(item.amount())).sum();
        return new Bill(
                FROM.plusDays(random.nextInt(1_000)),
                "汕头市中心医院",
                3,
                true,
                false,
                items,
                Money.ofFen(random.nextBoolean() ? 0 : sum / (2 + random.nextInt(5))),
                Money.ofFen(random.nextBoolean() ? 0 : sum / 10),
                Money.ofFen(random.nextBoolean() ? 0 : sum / (4 + random.nextInt(5))));
    }

    static long fen(@org.jspecify.annotations.Nullable Money money) {
        return money == null ? 0 : money.fen();
    }

    private static Usage usage(Random random) {
        return new Usage(Map.of(
                FROM, used(random), LocalDate.of(2025, 2, 28), used(random), LocalDate.of(2026, 2, 28), used(random)));
    }

    private static Map<String, Long> used(Random random) {
        long days = random.nextBoolean() ? 0 : random.nextInt(190);
        return Map.of(
                "allowanceDays",
                days,
                "allowancePaid",
                Math.min(days * 3_000 + random.nextInt(3), 540_000),
                "deductibleUsed",
                (long) random.nextInt(1_100_000),
                "paid",
                (long) random.nextInt(1_100_000));
    }
}
