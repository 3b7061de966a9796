package nightjar.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nightjar.work.Checkpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that nobody waits for any more: cancelled, not kept, and computed anew for the next who asks. */
@Timeout(60)
class CancelledWorkTest {

    private static final WorkKey KEY = new WorkKey("v", "q");

    private final WorkPool pool = new WorkPool(1, 300);
    private final WorkCache<String> cache = new WorkCache<>(pool, 100_000, (key, text) -> text.length());
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger started = new AtomicInteger();

    @AfterEach
    void stop() {
        gate.countDown();
        callers.shutdownNow();
        pool.close();
    }

    /** Computes until the gate opens or nobody waits any more. */
    private String slow() {
        started.incrementAndGet();
        while (gate.getCount() > 0) {
            Checkpoint.pass();
            Thread.onSpinWait();
        }
        return "slow";
    }

    private Future<String> ask(AtomicBoolean left, WorkKey key, Computation<String> work) {
        Callable<String> call = () -> Caller.await(left::get, () -> cache.get(key, work));
        return callers.submit(call);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(1);
        }
    }

    private static void assertLeft(Future<String> answer) {
        assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CallerLeftException.class);
    }

    @Test
    void theLastWhoLeavesStopsWhatRunsAndTheNextComputesAnew() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        Future<String> answer = ask(left, KEY, this::slow);
        until(() -> started.get() == 1);
        left.set(true);
        assertLeft(answer);
        until(() -> pool.activeWorkers() == 0);
        assertThat(pool.cancelledRunning()).isOne();
        assertThat(pool.cancelledQueued()).isZero();
        assertThat(cache.find(KEY)).isEmpty();
        assertThat(cache.underWay()).isZero();
        assertThat(cache.get(KEY, () -> "anew")).isEqualTo("anew");
    }

    @Test
    void whatIsQueuedNeverStarts() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        Future<String> first = ask(new AtomicBoolean(), new WorkKey("v", "first"), this::slow);
        until(() -> started.get() == 1);
        Future<String> second = ask(left, KEY, this::slow);
        until(() -> pool.queueLength() == 1);
        left.set(true);
        assertLeft(second);
        assertThat(pool.queueLength()).isZero();
        assertThat(pool.cancelledQueued()).isOne();
        gate.countDown();
        assertThat(first.get()).isEqualTo("slow");
        assertThat(started).hasValue(1);
        assertThat(pool.cancelledRunning()).isZero();
    }

    @Test
    void aSecondWaiterStillGetsTheAnswer() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        Future<String> leaver = ask(left, KEY, this::slow);
        until(() -> started.get() == 1);
        Future<String> stayer = ask(new AtomicBoolean(), KEY, this::slow);
        until(() -> pool.waiting() == 2);
        left.set(true);
        assertLeft(leaver);
        gate.countDown();
        assertThat(stayer.get()).isEqualTo("slow");
        assertThat(started).hasValue(1);
        assertThat(cache.find(KEY)).hasValue("slow");
        assertThat(pool.cancelledRunning() + pool.cancelledQueued()).isZero();
    }

    @Test
    void whatACancelledComputationReturnsAllTheSameIsNotKept() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        CountDownLatch returned = new CountDownLatch(1);
        Future<String> answer = ask(left, KEY, () -> {
            try {
                return slow();
            } catch (RuntimeException e) {
                returned.countDown();
                return "half done";
            }
        });
        until(() -> started.get() == 1);
        left.set(true);
        assertLeft(answer);
        returned.await();
        until(() -> pool.activeWorkers() == 0);
        assertThat(cache.find(KEY)).isEmpty();
        assertThat(cache.get(KEY, () -> "whole")).isEqualTo("whole");
        assertThat(pool.compute(() -> Thread.currentThread().isInterrupted())).isFalse();
    }

    @Test
    void whoWaitsWhenThePoolIsClosedIsToldSo() throws Exception {
        Future<String> running = ask(new AtomicBoolean(), KEY, this::slow);
        until(() -> started.get() == 1);
        Future<String> queued = ask(new AtomicBoolean(), new WorkKey("v", "other"), this::slow);
        until(() -> pool.queueLength() == 1);
        pool.close();
        for (Future<String> answer : List.of(running, queued)) {
            assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(OverloadedException.class);
        }
    }

    /** Many callers of few queries, half of whom leave at some moment: the others all get the right answer. */
    @Test
    void whoStaysIsAlwaysAnswered() throws Exception {
        long seed = Long.getLong("nightjar.seed", 7);
        Random random = new Random(seed);
        List<Future<String>> answers = new ArrayList<>();
        List<Boolean> leaves = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            int query = random.nextInt(20);
            long leavesAfter = TimeUnit.MILLISECONDS.toNanos(random.nextInt(120));
            boolean leaver = random.nextBoolean();
            long arrived = System.nanoTime();
            Callable<String> call = () -> Caller.await(
                    () -> leaver && System.nanoTime() - arrived > leavesAfter,
                    () -> cache.get(new WorkKey("v", "q" + query), () -> busy(query)));
            answers.add(callers.submit(call));
            leaves.add(leaver);
        }
        for (int i = 0; i < answers.size(); i++) {
            try {
                assertThat(answers.get(i).get())
                        .as("seed %d, caller %d", seed, i)
                        .startsWith("answer ");
            } catch (ExecutionException e) {
                assertThat(e).as("seed %d", seed).hasCauseInstanceOf(CallerLeftException.class);
                assertThat(leaves.get(i)).isTrue();
            }
        }
        until(() -> pool.activeWorkers() == 0);
        assertThat(pool.queueLength() + cache.underWay() + pool.waiting()).isZero();
    }

    private static String busy(int query) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(15);
        while (System.nanoTime() < end) {
            Checkpoint.pass();
        }
        return "answer " + query;
    }
}
