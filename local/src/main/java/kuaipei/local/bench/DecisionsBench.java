package kuaipei.local.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.terms.Adjudication;
import kuaipei.core.terms.Product;
import kuaipei.products.Products;
import kuaipei.products.cases.Case;
import kuaipei.products.cases.CaseFolder;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;

/**
 * How many claims a core decides in a second of its own time, over the shipped cases of each product. On one thread, so that
 * what other programs take of the machine is not counted.
 *
 * @param seconds how long each figure is measured; it is warmed up as long before
 */
public record DecisionsBench(double seconds) {

    private static final String FIRST = "elderly-accident";
    private static final double NANOS = 1e9;

    /** A claim as a line, and the same in memory with its terms. */
    private record Claim(String line, Product terms, ClaimFacts facts) {}

    /** Tells each figure as soon as it is there. */
    public void run(Consumer<Figure> told) {
        ClaimReader reader = new ClaimReader(Products.shipped());
        // Alone first, before another product's claim is even read: while only one product was ever decided, the
        // compiler of the machine bets on that one.
        List<Claim> first = claims(FIRST::equals, reader).getOrDefault(FIRST, List.of());
        ToIntFunction<Claim> decide =
                claim -> Adjudication.decide(claim.terms(), claim.facts()).hashCode();
        ToIntFunction<Claim> line =
                claim -> Answer.to(claim.line(), reader).json().length();
        double decidedAlone = perSecond(first, decide);
        double linesAlone = perSecond(first, line);
        told.accept(new Figure("decisions, " + FIRST + ", no other product in use", decidedAlone, "/s per core"));
        told.accept(new Figure("adjudicate lines, " + FIRST + ", no other product in use", linesAlone, "/s per core"));
        Map<String, List<Claim>> claims = claims(_ -> true, reader);
        claims.forEach((_, some) -> {
            perSecond(some, decide);
            perSecond(some, line);
        });
        for (Map.Entry<String, List<Claim>> product : claims.entrySet()) {
            String with = product.getKey() + ", " + claims.size() + " products in use";
            double decided = perSecond(product.getValue(), decide);
            double lines = perSecond(product.getValue(), line);
            told.accept(new Figure("decisions, " + with, decided, "/s per core"));
            told.accept(new Figure("adjudicate lines, " + with, lines, "/s per core"));
            if (product.getKey().equals(FIRST)) {
                String ratio = "with " + claims.size() + " products against 1, " + FIRST;
                told.accept(new Figure("decisions " + ratio, decided / decidedAlone, "times the rate"));
                told.accept(new Figure("adjudicate lines " + ratio, lines / linesAlone, "times the rate"));
            }
        }
    }

    private static Map<String, List<Claim>> claims(Predicate<String> products, ClaimReader reader) {
        Map<String, List<Claim>> claims = new TreeMap<>();
        CaseFolder.shipped().forEach((name, text) -> {
            for (Case each : Case.file(name, text)) {
                if (!products.test(each.product())) {
                    continue;
                }
                // A case may be about a claim that cannot be read: nothing is decided there.
                if (each.answer(reader) instanceof Answer.Decided decided) {
                    claims.computeIfAbsent(each.product(), _ -> new ArrayList<>())
                            .add(new Claim(each.claim(reader), decided.terms(), decided.facts()));
                }
            }
        });
        return claims;
    }

    private double perSecond(List<Claim> claims, ToIntFunction<Claim> work) {
        rate(claims, work);
        return rate(claims, work);
    }

    private double rate(List<Claim> claims, ToIntFunction<Claim> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long end = start + (long) (seconds * NANOS);
        long done = 0;
        long sum = 0;
        long now = start;
        while (now < end) {
            for (Claim claim : claims) {
                sum += work.applyAsInt(claim);
            }
            done += claims.size();
            now = threads.getCurrentThreadCpuTime();
        }
        // Results are used, or the compiler may leave the work out.
        if (sum == Long.MIN_VALUE) {
            throw new IllegalStateException("no sum of so few numbers is that small");
        }
        return done * NANOS / (now - start);
    }
}
