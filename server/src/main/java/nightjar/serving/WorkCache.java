package nightjar.serving;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Results of one kind, bounded by their weight. Identical queries that arrive while one is being computed wait
 * for that one. That a query has no answer is a result as well; failures and refusals are not kept. Thread-safe.
 */
final class WorkCache<V> {

    private static final int REFUSAL_BYTES = 512;

    /** What became of a query: a value, or the reason why there is none. */
    private record Outcome<V>(@Nullable V value, @Nullable UnanswerableException refusal) {

        static <V> Outcome<V> of(Computation<V> work) {
            try {
                return new Outcome<>(work.compute(), null);
            } catch (UnanswerableException e) {
                return new Outcome<>(null, e);
            }
        }

        V get() throws UnanswerableException {
            if (value == null) {
                throw refusal == null ? new UnanswerableException("no-answer", null) : refusal;
            }
            return value;
        }
    }

    private final WorkPool pool;
    private final AsyncCache<WorkKey, Outcome<V>> results;

    /**
     * @param weigher bytes that a result holds, roughly
     */
    WorkCache(WorkPool pool, long maxBytes, Weigher<WorkKey, V> weigher) {
        this.pool = pool;
        Weigher<WorkKey, Outcome<V>> ofOutcome =
                (key, outcome) -> outcome.value() == null ? REFUSAL_BYTES : weigher.weigh(key, outcome.value());
        results =
                Caffeine.newBuilder().maximumWeight(maxBytes).weigher(ofOutcome).buildAsync();
    }

    V get(WorkKey key, Computation<V> work) throws UnanswerableException {
        CompletableFuture<Outcome<V>> result =
                results.get(key, (missing, executor) -> pool.submit(() -> Outcome.of(work)));
        try {
            return WorkPool.await(result).get();
        } finally {
            if (result.isCompletedExceptionally()) {
                results.asMap().remove(key, result);
            }
        }
    }

    /** A result that is there already. */
    Optional<V> find(WorkKey key) {
        CompletableFuture<Outcome<V>> result = results.getIfPresent(key);
        return result != null && result.isDone() && !result.isCompletedExceptionally()
                ? Optional.ofNullable(result.join().value())
                : Optional.empty();
    }
}
