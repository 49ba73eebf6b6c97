package kuaipei.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kuaipei.aws.Transient;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.port.NoticeStore.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpWebhookTest {

    private static final Notice NOTICE =
            new Notice(new ClaimId("KP-7F3K09QW2M"), 6, Instant.parse("2026-04-20T02:15:05Z"), "您好！");

    private final List<String> bodies = new ArrayList<>();
    private final HttpServer server = local();
    private int status = 204;

    private static HttpServer local() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void listens() {
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void ends() {
        server.stop(0);
    }

    private HttpWebhook webhook() {
        return new HttpWebhook(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notices"));
    }

    @Test
    void a_notice_is_posted_under_the_id_of_its_event() {
        webhook().post(NOTICE);
        assertEquals(
                List.of(
                        "{\"id\":\"KP-7F3K09QW2M-6\",\"claim\":\"KP-7F3K09QW2M\",\"seq\":6,\"at\":\"2026-04-20T10:15:05+08:00\",\"text\":\"您好！\"}"),
                bodies);
    }

    @Test
    void an_answer_that_takes_nothing_leaves_the_message_to_the_queue() {
        status = 503;
        assertEquals(
                "webhook-answered-503",
                assertThrows(Transient.class, () -> webhook().post(NOTICE)).getMessage());
    }

    @Test
    void a_webhook_that_is_not_there_leaves_the_message_to_the_queue() {
        HttpWebhook gone = webhook();
        server.stop(0);
        assertEquals(
                "webhook-not-reached",
                assertThrows(Transient.class, () -> gone.post(NOTICE)).getMessage());
    }

    @Test
    void an_answer_that_has_a_head_and_no_end_is_not_waited_for() {
        server.createContext("/notices", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
        });
        Transient left = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThrows(Transient.class, () -> webhook().post(NOTICE)));
        assertEquals("webhook-too-slow", left.getMessage());
    }

    @Test
    void a_thread_that_is_interrupted_stays_so() {
        Thread.currentThread().interrupt();
        Transient left = assertThrows(Transient.class, () -> webhook().post(NOTICE));
        assertTrue(Thread.interrupted());
        assertEquals("webhook-interrupted", left.getMessage());
    }
}
