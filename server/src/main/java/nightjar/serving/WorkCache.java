package nightjar.serving;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Results of one kind, bounded by their weight. Identical queries that arrive while one is being computed wait
 * for that one; failures and refusals are not kept. Thread-safe.
 */
final class WorkCache<V> {

    private final WorkPool pool;
    private final AsyncCache<WorkKey, V> results;

    /**
     * @param weigher bytes that a result holds, roughly
     */
    WorkCache(WorkPool pool, long maxBytes, Weigher<WorkKey, V> weigher) {
        this.pool = pool;
        results = Caffeine.newBuilder().maximumWeight(maxBytes).weigher(weigher).buildAsync();
    }

    V get(WorkKey key, Computation<V> work) throws UnanswerableException {
        return WorkPool.await(results.get(key, (missing, executor) -> pool.submit(work)));
    }

    /** A result that is there already. */
    Optional<V> find(WorkKey key) {
        CompletableFuture<V> result = results.getIfPresent(key);
        return result != null && result.isDone() && !result.isCompletedExceptionally()
                ? Optional.of(result.join())
                : Optional.empty();
    }
}
