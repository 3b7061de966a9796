package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nightjar.geo.crs.GroundProjection;
import org.junit.jupiter.api.Test;

/** More requests than the server computes: refused at once, and served again as soon as there is room. */
class OverloadTest {

    private static CompletableFuture<HttpResponse<String>> grid(RunningServer server, int cell) {
        return server.client.sendAsync(
                server.request("/api/v1/grid.csv?bbox=-2.4,51.3,-2.3,51.4&cell=" + cell)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void await(RunningServer server, String metric) throws Exception {
        while (!server.get("/metrics").body().contains(metric)) {
            Thread.sleep(5);
        }
    }

    @Test
    void aFullServerRefusesWithRetryAfterAndRecovers() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        StoreInMemory store = new StoreInMemory(new HeldProjection(GroundProjection.britishNationalGrid(), gate));
        try (RunningServer server =
                RunningServer.start(store, new FakeImporter(store), new ServerSettings("127.0.0.1", 0, 1, 1))) {
            server.get("/api/v1/summary");
            List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
            held.add(grid(server, 1000));
            await(server, "nightjar_work_active 1.0");
            held.add(grid(server, 2000));
            await(server, "nightjar_work_queued 1.0");
            HttpResponse<String> refused = server.get("/api/v1/summary?offence=robbery");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("\"overloaded\"");
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            gate.countDown();
            for (CompletableFuture<HttpResponse<String>> one : held) {
                assertThat(one.get().statusCode()).isEqualTo(200);
            }
            assertThat(server.get("/api/v1/summary?offence=robbery").statusCode())
                    .isEqualTo(200);
        }
    }
}
