package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nightjar.geo.crs.GroundProjection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers who close the connection before their answer is there, and those beside them who do not. */
@Timeout(60)
class CallerLeavesTest {

    private static final String RUNNING = "nightjar_work_cancelled_total{kind=\"running\"} ";
    private static final String QUEUED = "nightjar_work_cancelled_total{kind=\"queued\"} ";

    private final CountDownLatch gate = new CountDownLatch(1);
    private final StoreInMemory store =
            new StoreInMemory(new HeldProjection(GroundProjection.britishNationalGrid(), gate));
    private final RunningServer server =
            RunningServer.start(store, new FakeImporter(store), new ServerSettings("127.0.0.1", 0, 1, 300));

    @AfterEach
    void stop() {
        gate.countDown();
        server.close();
    }

    private static String grid(int cell) {
        return "/api/v1/grid.csv?bbox=-2.4,51.3,-2.3,51.4&cell=" + cell;
    }

    /** A connection of which a test decides itself when what is sent and when it ends. */
    private final class Line implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port());
        private final BufferedReader answers =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Line() throws IOException {
            socket.setSoTimeout(20_000);
            socket.setTcpNoDelay(true);
        }

        Line ask(String method, String path, String... lines) throws IOException {
            String host = "Host: 127.0.0.1:" + server.server.port();
            String more = lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n";
            send(method + " " + path + " HTTP/1.1\r\n" + host + "\r\n" + more + "\r\n");
            return this;
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** The status line and the body of the next answer, which must say how long it is or come in chunks. */
        String answer(boolean withBody) throws IOException {
            String status = answers.readLine();
            boolean chunked = false;
            int length = 0;
            for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
                chunked |= line.equalsIgnoreCase("Transfer-Encoding: chunked");
                length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
            }
            if (!withBody) {
                return status;
            }
            StringBuilder body = new StringBuilder(read(length));
            while (chunked) {
                int size = Integer.parseInt(answers.readLine(), 16);
                body.append(read(size));
                answers.readLine();
                chunked = size > 0;
            }
            return status + " " + body;
        }

        private String read(int characters) throws IOException {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < characters; i++) {
                text.append((char) answers.read());
            }
            return text.toString();
        }

        /** Ends it at once; what was not read makes it a reset. */
        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private void await(String metric) throws Exception {
        while (!server.get("/metrics").body().contains(metric)) {
            Thread.sleep(2);
        }
    }

    /** The first summary fills the cache of the selection, so that only the grid is computed by then. */
    private Line held(int cell) throws Exception {
        server.get("/api/v1/summary");
        Line line = new Line().ask("GET", grid(cell));
        await("nightjar_work_active 1.0");
        return line;
    }

    @Test
    void workOfACallerWhoClosedIsStoppedAndTheNextIsComputedAnew() throws Exception {
        Line line = held(1000);
        long closed = System.nanoTime();
        line.close();
        await(RUNNING + "1.0");
        assertThat(Duration.ofNanos(System.nanoTime() - closed)).isLessThan(Duration.ofSeconds(2));
        await("nightjar_work_active 0.0");
        await("nightjar_work_waiting 0.0");
        gate.countDown();
        assertThat(server.get(grid(1000)).body()).startsWith("id,count");
    }

    @Test
    void workThatHasNotStartedLeavesTheQueue() throws Exception {
        try (Line first = held(1000)) {
            Line second = new Line().ask("GET", grid(2000));
            await("nightjar_work_queued 1.0");
            second.close();
            await(QUEUED + "1.0");
            await("nightjar_work_queued 0.0");
            gate.countDown();
            assertThat(first.answer(true)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void whoAskedTheSameStillGetsTheAnswer() throws Exception {
        Line leaver = held(1000);
        try (Line stayer = new Line().ask("GET", grid(1000))) {
            await("nightjar_work_waiting 2.0");
            leaver.close();
            await("nightjar_work_waiting 1.0");
            gate.countDown();
            assertThat(stayer.answer(true)).startsWith("HTTP/1.1 200 OK id,count");
        }
        assertThat(server.get("/metrics").body()).contains(RUNNING + "0.0", QUEUED + "0.0");
    }

    @Test
    void aCallerWhoOnlyEndedItsSendingIsToldThatItsAnswerWasGivenUp() throws Exception {
        try (Line line = held(1000)) {
            line.socket.shutdownOutput();
            assertThat(line.answer(true)).startsWith("HTTP/1.1 499 ").contains("caller-left");
            assertThat(line.answers.read()).isEqualTo(-1);
        }
    }

    @Test
    void theConnectionIsKeptAfterALongAnswer() throws Exception {
        try (Line line = held(1000)) {
            Thread.sleep(100);
            gate.countDown();
            assertThat(line.answer(true)).startsWith("HTTP/1.1 200 ");
            assertThat(line.ask("HEAD", grid(2000)).answer(false)).startsWith("HTTP/1.1 200 ");
            assertThat(line.ask("GET", "/health/live").answer(true)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void twoRequestsInOneWriteAreBothAnswered() throws Exception {
        server.get("/api/v1/summary");
        try (Line line = new Line()) {
            String host = " HTTP/1.1\r\nHost: 127.0.0.1:" + server.server.port() + "\r\n\r\n";
            line.send("GET " + grid(1000) + host + "GET /health/live" + host);
            await("nightjar_work_active 1.0");
            Thread.sleep(100);
            gate.countDown();
            assertThat(line.answer(true)).startsWith("HTTP/1.1 200 OK id,count");
            assertThat(line.answer(true)).startsWith("HTTP/1.1 200 OK {");
        }
    }

    @Test
    void aRequestThatComesWhileTheFirstIsComputedIsAnsweredAfterIt() throws Exception {
        try (Line line = held(1000)) {
            line.ask("GET", "/health/live");
            Thread.sleep(100);
            gate.countDown();
            assertThat(line.answer(true)).startsWith("HTTP/1.1 200 OK id,count");
            assertThat(line.answer(true)).startsWith("HTTP/1.1 200 OK {");
            assertThat(line.ask("GET", "/health/live").answer(true)).startsWith("HTTP/1.1 200 OK {");
        }
    }

    /** The byte that was read ahead is all that ever comes of it until the first answer is there. */
    @Test
    void aRequestThatBeginsWithASingleByteIsAnsweredToo() throws Exception {
        try (Line line = held(1000)) {
            line.send("G");
            Thread.sleep(100);
            gate.countDown();
            assertThat(line.answer(true)).startsWith("HTTP/1.1 200 OK id,count");
            Thread.sleep(50);
            line.send("ET /health/live HTTP/1.1\r\nHost: 127.0.0.1:" + server.server.port() + "\r\n\r\n");
            assertThat(line.answer(true)).startsWith("HTTP/1.1 200 OK {");
        }
    }

    @Test
    void aBodyThatComesLateIsNotTakenForTheNextRequest() throws Exception {
        server.get("/api/v1/summary");
        try (Line line = new Line().ask("GET", grid(1000), "Content-Length: 10")) {
            await("nightjar_work_active 1.0");
            line.send("0123");
            Thread.sleep(100);
            line.send("456789");
            gate.countDown();
            assertThat(line.answer(true)).startsWith("HTTP/1.1 200 OK id,count");
            assertThat(line.ask("GET", "/health/live").answer(true)).startsWith("HTTP/1.1 200 OK {");
        }
    }

    @Test
    void amongTwoHundredWhoLeaveTheOthersAreAnswered() throws Exception {
        Random random = new Random(Long.getLong("nightjar.seed", 3));
        server.get("/api/v1/summary");
        List<CompletableFuture<HttpResponse<String>>> good = new ArrayList<>();
        List<Line> leaving = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            leaving.add(new Line().ask("GET", grid(1000 + random.nextInt(40))));
            if (i % 4 == 0) {
                good.add(server.client.sendAsync(
                        server.request(grid(1000 + i % 40)).build(), BodyHandlers.ofString()));
            }
        }
        await("nightjar_work_active 1.0");
        for (Line line : leaving) {
            line.close();
            if (leaving.indexOf(line) == 100) {
                gate.countDown();
            }
        }
        for (int i = 0; i < good.size(); i++) {
            HttpResponse<String> answer = good.get(i).get();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo(server.get(grid(1000 + i * 4 % 40)).body());
        }
        await("nightjar_work_waiting 0.0");
        await("nightjar_work_active 0.0");
        await("nightjar_work_queued 0.0");
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("compute-"))
                        .filter(thread -> thread.getState() == Thread.State.RUNNABLE))
                .isEmpty();
    }
}
