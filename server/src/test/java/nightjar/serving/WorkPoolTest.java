package nightjar.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkPoolTest {

    private final WorkPool pool = new WorkPool(1, 1);
    private final WorkCache<String> cache = new WorkCache<>(pool, 1000, (key, text) -> text.length());
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        gate.countDown();
        callers.shutdownNow();
        pool.close();
    }

    private String slow() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "slow";
    }

    private void fill() throws InterruptedException {
        Job<String> running = pool.submit(this::slow);
        Job<String> waiting = pool.submit(this::slow);
        assertThat(running.isDone() || waiting.isDone()).isFalse();
        while (pool.activeWorkers() < 1 || pool.queueLength() < 1) {
            Thread.sleep(1);
        }
    }

    @Test
    void aFullPoolRefusesAtOnceAndWorksAgainAfterwards() throws Exception {
        fill();
        assertThatThrownBy(() -> pool.compute(() -> "more")).isInstanceOf(OverloadedException.class);
        assertThatThrownBy(() -> cache.get(new WorkKey("v", "q"), () -> "more"))
                .isInstanceOf(OverloadedException.class);
        gate.countDown();
        while (pool.activeWorkers() > 0 || pool.queueLength() > 0) {
            Thread.sleep(1);
        }
        assertThat(cache.get(new WorkKey("v", "q"), () -> "now")).isEqualTo("now");
    }

    @Test
    void identicalQueriesAtOnceAreComputedOnce() throws Exception {
        AtomicInteger computed = new AtomicInteger();
        List<Future<String>> answers = new ArrayList<>();
        Callable<String> caller = () -> cache.get(new WorkKey("v", "same"), () -> {
            computed.incrementAndGet();
            return slow();
        });
        for (int i = 0; i < 50; i++) {
            answers.add(callers.submit(caller));
        }
        while (computed.get() == 0) {
            Thread.sleep(1);
        }
        gate.countDown();
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("slow");
        }
        assertThat(computed).hasValue(1);
    }

    @Test
    void anotherVersionIsComputedAnew() throws Exception {
        assertThat(cache.get(new WorkKey("v1", "q"), () -> "old")).isEqualTo("old");
        assertThat(cache.get(new WorkKey("v2", "q"), () -> "new")).isEqualTo("new");
        assertThat(cache.find(new WorkKey("v1", "q"))).hasValue("old");
    }

    @Test
    void thatThereIsNoAnswerIsRememberedToo() {
        WorkKey key = new WorkKey("v", "too wide");
        AtomicInteger computed = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> cache.get(key, () -> {
                        computed.incrementAndGet();
                        throw new UnanswerableException("too-many-cells", "no");
                    }))
                    .isInstanceOf(UnanswerableException.class);
        }
        assertThat(computed).hasValue(1);
        assertThat(cache.find(key)).isEmpty();
    }

    @Test
    void failuresAreToldAndNotKept() throws Exception {
        WorkKey key = new WorkKey("v", "q");
        assertThatThrownBy(() -> cache.get(key, () -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cache.find(key)).isEmpty();
        assertThat(cache.get(key, () -> "well")).isEqualTo("well");
    }
}
