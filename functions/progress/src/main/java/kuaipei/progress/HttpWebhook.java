package kuaipei.progress;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kuaipei.aws.Transient;
import kuaipei.core.port.NoticeStore.Notice;
import tools.jackson.databind.json.JsonMapper;

/** Posts {@code {"id", "claim", "seq", "at", "text"}} as JSON. Whoever takes it knows a repeat by its id. */
final class HttpWebhook implements Webhook {

    /**
     * Ten messages come in one batch, and the function has 30 seconds for them: two seconds for each, the answer's end included.
     * A request's own timeout ends with the answer's head.
     */
    private static final Duration WHOLE = Duration.ofSeconds(2);

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final URI url;

    HttpWebhook(URI url) {
        this.url = url;
    }

    @Override
    public void post(Notice notice) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json(notice)))
                .build();
        int status = status(http.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
        if (status < OK || status >= MULTIPLE_CHOICES) {
            throw new Transient("webhook-answered-" + status);
        }
    }

    /** Whoever is not waited for any longer is hung up on: its connection must not outlive the message. */
    private static int status(CompletableFuture<HttpResponse<Void>> answer) {
        try {
            return answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            throw new Transient("webhook-too-slow", e);
        } catch (ExecutionException e) {
            throw new Transient("webhook-not-reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("webhook-interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static String json(Notice notice) {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("id", notice.claim() + "-" + notice.seq())
                .put("claim", notice.claim().value())
                .put("seq", notice.seq())
                .put("at", OffsetDateTime.ofInstant(notice.at(), SHANGHAI).toString())
                .put("text", notice.text()));
    }
}
