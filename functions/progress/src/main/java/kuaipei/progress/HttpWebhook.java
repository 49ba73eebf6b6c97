package kuaipei.progress;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kuaipei.aws.Transient;
import kuaipei.core.port.NoticeStore.Notice;
import tools.jackson.databind.json.JsonMapper;

/** Posts {@code {"id", "claim", "seq", "at", "text"}} as JSON. Whoever takes it knows a repeat by its id. */
final class HttpWebhook implements Webhook {

    /** Ten messages come in one batch, and the function has 30 seconds for them: two seconds for each, all told. */
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
                .timeout(WHOLE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json(notice)))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < OK || status >= MULTIPLE_CHOICES) {
                throw new Transient("webhook-answered-" + status);
            }
        } catch (IOException e) {
            throw new Transient("webhook-not-reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("webhook-interrupted", e);
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
