package kuaipei.products.claimfile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Usage;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.terms.EmergencyOverride;
import kuaipei.core.terms.Product;
import kuaipei.core.time.PolicyYears;
import kuaipei.products.Products;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads claims as {@code adjudicate} takes them. What is not known, missing or of another form is an error that names it. */
public final class ClaimReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> PAYEE = Set.of("name", "cardNumber");

    private final Products products;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    public ClaimReader(Products products) {
        this.products = products;
    }

    /** @throws UnreadableClaim naming what is wrong */
    public ClaimFacts read(String json) {
        JsonNode claim;
        try {
            claim = JSON.readTree(json);
        } catch (JacksonException notJson) {
            throw new UnreadableClaim(null, "this is not JSON: " + firstLine(notJson.getOriginalMessage()));
        }
        return read(claim);
    }

    /** @throws UnreadableClaim naming what is wrong */
    public ClaimFacts read(JsonNode claim) {
        if (!claim.isObject()) {
            throw new UnreadableClaim(null, "the claim must be a JSON object");
        }
        try {
            return claim(Fact.root(claim, doubtful(claim)));
        } catch (Fact.Unreadable wrong) {
            JsonNode id = claim.path("id");
            throw new UnreadableClaim(id.isString() || id.isNumber() ? id : null, String.valueOf(wrong.getMessage()));
        }
    }

    /** The terms that a claim is judged by: those of its event's day, or of its first day of cover if that is not known. */
    public Product terms(ClaimFacts facts) {
        LocalDate day = Optional.ofNullable(facts.event().date())
                .or(() -> Optional.ofNullable(facts.insured().coverFrom()))
                .orElse(LocalDate.MIN);
        return products.find(facts.product(), day).orElseThrow();
    }

    /** The fields of a claim on a product; empty where there is no such product. */
    public Optional<Form> form(String product) {
        Form known = forms.get(product);
        if (known != null) {
            return Optional.of(known);
        }
        return products.find(product, LocalDate.MAX).map(terms -> forms.computeIfAbsent(product, _ -> Form.of(terms)));
    }

    private ClaimFacts claim(Fact claim) {
        Fact code = claim.get("product");
        String product = needed(code);
        Form form =
                form(product).orElseThrow(() -> code.wrong("is \"" + product + "\"; known are " + products.codes()));
        claim.object(form.claim());
        Benefits benefits = new Benefits(claim, form);
        ClaimFacts facts = new ClaimFacts(
                needed(claim.get("id")),
                product,
                claim.get("decideOn").date(),
                insured(claim.get("insured").object(form.insured()), product, form),
                event(claim.get("event").object(form.event()), product, form),
                benefits.stays(),
                benefits.bills(),
                benefits.death(),
                benefits.disability(),
                benefits.diagnosis(products.find(product, LocalDate.MAX).orElseThrow()),
                documents(claim.get("documents")),
                claim.find("usage").map(usage -> usage(usage, form)).orElse(Usage.NONE),
                payee(claim.get("payee").object(PAYEE)),
                form.has("promise")
                        ? claim.find("promise").map(ClaimReader::promise).orElse(null)
                        : null,
                doubtful(claim));
        claim.find("usage").ifPresent(usage -> firstDays(usage, facts));
        return facts;
    }

    /**
     * A year of the cover that begins on another day than its limits do would be found by none of them, and what was used in it
     * be paid again. Days outside the cover are left: a calendar year may begin before it, and what is paid once counts all.
     */
    private void firstDays(Fact usage, ClaimFacts facts) {
        LocalDate from = facts.insured().coverFrom();
        LocalDate to = facts.insured().coverTo();
        if (from == null || to == null) {
            return;
        }
        PolicyYears years = terms(facts).limitYear().of(from, to);
        for (Map.Entry<String, Fact> year : usage.entries()) {
            LocalDate day = year.getValue().date(year.getKey());
            LocalDate first = years.yearOf(day);
            if (!day.isBefore(from) && !day.isAfter(to) && !day.equals(first)) {
                throw year.getValue()
                        .wrong("is " + day + ", on which no year of the limits begins. Write its first day, " + first
                                + ".");
            }
        }
    }

    private ClaimFacts.Insured insured(Fact insured, String product, Form form) {
        Set<String> plans = products.find(product, LocalDate.MAX).orElseThrow().plans();
        return new ClaimFacts.Insured(
                insured.get("name").text(),
                insured.get("idNumber").text(),
                insured.get("coverFrom").date(),
                insured.get("coverTo").date(),
                ifAsked(form.insured(), insured, "socialInsurance", Fact::flag),
                ifAsked(form.insured(), insured, "renewal", Fact::flag),
                ifAsked(
                        form.insured(),
                        insured,
                        "plan",
                        plan -> plan.word(
                                "plan of " + product,
                                text -> plans.contains(text) ? Optional.of(text) : Optional.empty())));
    }

    private ClaimFacts.Event event(Fact event, String product, Form form) {
        Set<String> known = products.find(product, LocalDate.MAX).orElseThrow().overrides().stream()
                .map(EmergencyOverride::code)
                .collect(Collectors.toUnmodifiableSet());
        return new ClaimFacts.Event(
                event.get("date").date(),
                event.get("cause").word("cause", Cause::ofWire),
                ifAsked(form.event(), event, "kind", kind -> kind.word("kind of event", ClaimReader::eventKind)),
                ifTold(
                        form.event(),
                        event,
                        "publicEmergency",
                        code -> code.word(
                                "public emergency for " + product,
                                text -> known.contains(text) ? Optional.of(text) : Optional.empty())),
                ifTold(form.event(), event, "suspectedFrom", Fact::date));
    }

    private static ClaimFacts.Promise promise(Fact promise) {
        return new ClaimFacts.Promise(
                promise.object(Set.of("declaredOn")).get("declaredOn").date());
    }

    private static <T> @Nullable T ifTold(
            Set<String> form, Fact object, String field, Function<Fact, @Nullable T> read) {
        return form.contains(field) ? object.find(field).map(read).orElse(null) : null;
    }

    private static Optional<ClaimFacts.EventKind> eventKind(String word) {
        return switch (word) {
            case "accident" -> Optional.of(ClaimFacts.EventKind.ACCIDENT);
            case "disease" -> Optional.of(ClaimFacts.EventKind.DISEASE);
            default -> Optional.empty();
        };
    }

    private static ClaimFacts.Payee payee(Fact payee) {
        return new ClaimFacts.Payee(
                payee.get("name").text(), payee.get("cardNumber").text());
    }

    private static Set<DocumentKind> documents(Fact documents) {
        Set<DocumentKind> kinds = new HashSet<>();
        for (Fact document : documents.list()) {
            DocumentKind kind = document.word("kind of paper", DocumentKind::ofWire);
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Usage usage(Fact usage, Form form) {
        Map<LocalDate, Map<String, Long>> years = new HashMap<>();
        for (Map.Entry<String, Fact> year : usage.entries()) {
            Fact used = year.getValue();
            LocalDate first = used.date(year.getKey());
            used.object(form.usage());
            Map<String, Long> quantities = new HashMap<>();
            for (String accumulator : form.usage()) {
                quantities.put(accumulator, quantity(accumulator, used.get(accumulator)));
            }
            years.put(first, quantities);
        }
        return new Usage(years);
    }

    /** Days as they are, sums in fen; nothing where it is not known. */
    private static long quantity(String accumulator, Fact used) {
        if (accumulator.endsWith("Days")) {
            return used.count();
        }
        var sum = used.money();
        return sum == null ? 0 : sum.fen();
    }

    private static Set<String> doubtful(Fact claim) {
        Set<String> paths = new HashSet<>();
        claim.find("doubtful").ifPresent(list -> list.list().forEach(path -> paths.add(needed(path))));
        return paths;
    }

    /** Before anything is read, since it says where a null may stand; {@link #doubtful(Fact)} tells what is wrong in it. */
    private static Set<String> doubtful(JsonNode claim) {
        Set<String> paths = new HashSet<>();
        for (JsonNode path : claim.path("doubtful")) {
            if (path.isString()) {
                paths.add(path.asString());
            }
        }
        return paths;
    }

    private static <T> @Nullable T ifAsked(
            Set<String> form, Fact object, String field, Function<Fact, @Nullable T> read) {
        return form.contains(field) ? read.apply(object.get(field)) : null;
    }

    private static String needed(Fact fact) {
        String text = fact.text();
        if (text == null) {
            throw fact.wrong("must be known");
        }
        return text;
    }

    private static String firstLine(@Nullable String message) {
        return Objects.toString(message, "").lines().findFirst().orElse("");
    }
}
