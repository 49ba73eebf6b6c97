package kuaipei.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Promise;
import kuaipei.core.claim.Report;
import kuaipei.core.decision.Cause;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.port.Change;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.ClaimStore.StoredClaim;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Keys;
import kuaipei.core.port.Limits;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /claims}: a report opens a claim, once, however often it is sent. */
record Opening(ClaimStore claims, Keys keys, InstantSource clock, IntConsumer pause) {

    private static final int MOST_KEY_CHARACTERS = 200;

    /** 128 bits as hexadecimal digits; hyphens, as in the usual written form of such ids, are not counted. */
    private static final int LEAST_DIGITS = 32;

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f-]+");

    /** 128 bits in base 64, either alphabet, are 22 characters. */
    private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/_-]{22,}={0,2}");

    APIGatewayV2HTTPResponse answer(Optional<String> idempotencyKey, String text) throws BadRequest {
        String key = random(idempotencyKey);
        Report report = report(text);
        ClaimId claim = keys.claim(key);
        Report stored = opened(claim, report);
        if (!stored.bodyHash().equals(report.bodyHash())) {
            return Answer.of(
                    Problem.conflict("key-used-before", "这个 Idempotency-Key 已用于另一份报案；新的报案请使用新的随机值。", List.of()));
        }
        ObjectNode body = Answer.object();
        body.put("claim", claim.value());
        body.put("secret", keys.secret(claim));
        return Answer.of(Answer.CREATED, body);
    }

    /** The report that opened the claim: this one, or the one that came before. */
    private Report opened(ClaimId claim, Report report) {
        Change opening = Change.of(claim, 0, Lifecycle.open(claim, report), clock.instant());
        for (int attempt = 1; attempt <= Limits.WRITE_ATTEMPTS; attempt++) {
            if (attempt > 1) {
                pause.accept(attempt);
            }
            Optional<StoredClaim> stored = claims.load(claim);
            if (stored.isPresent()) {
                return stored.get().state().file().report();
            }
            if (claims.append(opening) instanceof ClaimStore.Done) {
                return report;
            }
        }
        throw new Commands.Contended(claim);
    }

    private static String random(Optional<String> header) throws BadRequest {
        String key = header.map(String::strip).orElse("");
        if (key.isEmpty()) {
            throw new BadRequest("idempotency-key-missing", "缺少 Idempotency-Key：请为每次报案生成一个随机值，重试时使用同一个值。");
        }
        boolean enough = HEXADECIMAL.matcher(key).matches()
                ? key.replace("-", "").length() >= LEAST_DIGITS
                : BASE_64.matcher(key).matches();
        if (!enough || key.length() > MOST_KEY_CHARACTERS) {
            throw new BadRequest(
                    "idempotency-key-weak",
                    "Idempotency-Key 至少要有 128 位随机数：32 位以上十六进制数字，或 22 位以上 Base64 字符，最多 200 个字符。");
        }
        return key;
    }

    private Report report(String text) throws BadRequest {
        Body body = Body.of(text, "product", "insured", "event", "payee", "phone", "consents", "promise");
        Optional<String> product = body.optionalText("product", 50);
        Body insured = body.inner("insured", "name", "idNumber");
        Body event = body.inner("event", "date", "cause", "place");
        Report.Person person = new Report.Person(insured.text("name", 50), idNumber(insured));
        return new Report(
                product,
                person,
                event.day("date"),
                cause(event),
                event.optionalText("place", 200),
                body.inner("payee", "name").text("name", 50),
                body.text("phone", 20),
                body.texts("consents", 10, 50),
                promise(body),
                hash(body.canonical()));
    }

    /** Dated by the day on which it came: who promises cannot choose it. */
    private Optional<Promise> promise(Body body) throws BadRequest {
        if (!body.has("promise")) {
            return Optional.empty();
        }
        String words = body.inner("promise", "words").text("words", 50);
        return Optional.of(new Promise(
                Promise.Words.ofWire(words)
                        .orElseThrow(() -> new BadRequest(
                                "unknown-promise", "没有“promise.words”所写的承诺文本，请使用接口文档列出的文本编号；不作承诺也可以报案。")),
                LocalDate.ofInstant(clock.instant(), Progress.SHANGHAI)));
    }

    private static String idNumber(Body insured) throws BadRequest {
        String text = insured.text("idNumber", 18);
        return IdNumber.read(text)
                .map(IdNumber::number)
                .orElseThrow(() -> new BadRequest(
                        "bad-id-number",
                        IdNumber.fault(text).startsWith("wrong check digit")
                                ? "身份证号码的校验码不符，请逐位核对“insured.idNumber”。"
                                : "身份证号码应为 18 位，且其中的出生日期要存在，请核对“insured.idNumber”。"));
    }

    private static String cause(Body event) throws BadRequest {
        return Cause.ofWire(event.text("cause", 50))
                .map(Cause::wire)
                .orElseThrow(() -> new BadRequest("unknown-cause", "没有“event.cause”所写的事故原因，请从接口文档列出的原因中选择。"));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
