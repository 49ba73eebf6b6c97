package kuaipei.adjudication;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.Promise;
import kuaipei.core.claim.Report;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.port.Change;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Policy;
import kuaipei.core.port.UsageKey;
import kuaipei.products.HospitalFile;
import kuaipei.products.Products;
import kuaipei.testkit.MemoryClaims;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.MemoryRegister;
import kuaipei.testkit.SampleClaims;

/** The decision on strict twins of its stores, with one insured person. */
final class Rig {
    static final ClaimId FIRST = new ClaimId("KP-0000000001");
    static final ClaimId SECOND = new ClaimId("KP-0000000002");
    static final UsageKey DAYS = new UsageKey("P-1", "allowanceDays", LocalDate.of(2026, 1, 1));
    static final String ADULT = "440514196604011224";
    private static final Instant NOW = Instant.parse("2026-04-20T01:00:00Z");

    private final MemoryKeys keys = new MemoryKeys();
    final MemoryRegister register = new MemoryRegister(keys);
    final MemoryClaims claims = new MemoryClaims(register);
    final List<String> seen = new ArrayList<>();

    Rig() {
        register.enrol(new Policy(
                "P-1",
                "elderly-accident",
                new Report.Person("陈思远", Papers.ID),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Money.ofYuan("10.00")));
    }

    /** An adult of 60 under the product that pays small amounts first. */
    void enrolAdult() {
        register.enrol(new Policy(
                "P-2",
                "comprehensive-accident",
                new Report.Person("陈思远", ADULT),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Money.ofYuan("200.00")));
    }

    DecideClaim deciding(List<Paper> papers) {
        return new DecideClaim(ports(papers));
    }

    DecideClaim.Ports ports(List<Paper> papers) {
        return new DecideClaim.Ports(
                claims,
                register,
                keys,
                _ -> papers,
                HospitalFile::shipped,
                Products.shipped()::find,
                (_, id) -> seen.add(id.value()),
                Clock.fixed(NOW, ZoneOffset.UTC),
                _ -> {});
    }

    private static Report report(String idNumber, Optional<Promise> promise) {
        return new Report(
                Optional.empty(),
                new Report.Person("陈思远", idNumber),
                LocalDate.of(2026, 4, 1),
                "fall",
                Optional.empty(),
                "陈思远",
                "13800000000",
                List.of("claim"),
                promise,
                "00");
    }

    /** A claim whose one submitted document has been read. */
    void due(ClaimId claim, String idNumber) {
        due(claim, idNumber, Optional.empty());
    }

    void due(ClaimId claim, String idNumber, Optional<Promise> promise) {
        claims.append(Change.of(claim, 0, Lifecycle.open(claim, report(idNumber, promise)), NOW));
        command(claim, new ClaimCommand.ExpectDocument(SampleClaims.declared(1)));
        command(claim, new ClaimCommand.Submit(SampleClaims.ids(1)));
        command(
                claim,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(1).id(), SampleClaims.read(DocumentKind.INPATIENT_RECEIPT)));
    }

    void command(ClaimId claim, ClaimCommand command) {
        Commands.Answer answer = new Commands(claims, () -> NOW, _ -> {}).carryOut(claim, command);
        assertInstanceOf(
                Outcome.Moved.class,
                assertInstanceOf(Commands.Answered.class, answer).outcome());
    }

    ClaimState state(ClaimId claim) {
        return claims.load(claim).orElseThrow().state();
    }
}
