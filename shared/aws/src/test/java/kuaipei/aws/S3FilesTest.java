package kuaipei.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Files on an S3 server whose first answer to a put is lost on the way. */
class S3FilesTest {

    private static final int FAULT = 500;

    private final LocalBuckets buckets;
    private final AtomicInteger answers = new AtomicInteger();
    private final S3Client losing;

    S3FilesTest() throws Exception {
        buckets = LocalBuckets.empty(Clock.systemUTC());
        losing = S3Client.builder()
                .endpointOverride(buckets.environment.endpoint("S3").orElseThrow())
                .region(buckets.environment.region())
                .credentialsProvider(buckets.environment.credentials())
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(each -> each.addExecutionInterceptor(new Losing()))
                .build();
    }

    @AfterEach
    void close() throws Exception {
        losing.close();
        buckets.stop();
    }

    private final class Losing implements ExecutionInterceptor {
        @Override
        public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            boolean put = context.httpRequest().method().name().equals("PUT");
            return put && answers.getAndIncrement() == 0
                    ? context.httpResponse().toBuilder().statusCode(FAULT).build()
                    : context.httpResponse();
        }
    }

    @Test
    void a_file_whose_answer_was_lost_was_put() {
        S3Files files = new S3Files(losing, LocalBuckets.PAPERS);
        assertTrue(files.putIfAbsent("a.xml", "own".getBytes(UTF_8), "application/xml"));
        assertTrue(answers.get() > 1);
        assertArrayEquals("own".getBytes(UTF_8), files.read("a.xml").orElseThrow());
    }

    @Test
    void another_file_that_lies_there_stays_and_is_not_taken_for_ones_own() {
        new S3Files(buckets.s3, LocalBuckets.PAPERS).put("a.xml", "another's".getBytes(UTF_8), "application/xml");
        S3Files files = new S3Files(losing, LocalBuckets.PAPERS);
        assertFalse(files.putIfAbsent("a.xml", "own".getBytes(UTF_8), "application/xml"));
        assertTrue(answers.get() > 1);
        assertArrayEquals("another's".getBytes(UTF_8), files.read("a.xml").orElseThrow());
    }
}
