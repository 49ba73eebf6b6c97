package kuaipei.aws;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What a container that slept finds: a kept connection that the other side has closed meanwhile. */
class ClientsTest {

    /** Hangs up on the first calls without an answer, then says that all is well. */
    private static void serve(ServerSocket server, int hangUps, AtomicInteger calls) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                    String line = in.readLine();
                    if (line == null) {
                        continue;
                    }
                    while (!line.isEmpty()) {
                        line = in.readLine();
                    }
                    if (calls.incrementAndGet() > hangUps) {
                        socket.getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                        .getBytes(US_ASCII));
                    }
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Test
    void a_call_whose_connection_was_closed_is_made_again() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<Void> serving;
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            serving = CompletableFuture.runAsync(() -> serve(server, 2, calls));
            Environment environment = new Environment(
                    Map.of(
                            "AWS_REGION",
                            "cn-north-1",
                            "AWS_ACCESS_KEY_ID",
                            "AKEXAMPLE",
                            "AWS_SECRET_ACCESS_KEY",
                            "example",
                            "AWS_ENDPOINT_URL_S3",
                            "http://127.0.0.1:" + server.getLocalPort()),
                    Clock.systemUTC());
            try (S3Client s3 = Clients.s3(environment)) {
                s3.putObject(put -> put.bucket("kept").key("a/b.json"), RequestBody.fromString("{}"));
            }
            assertEquals(3, calls.get());
        }
        serving.join();
    }
}
