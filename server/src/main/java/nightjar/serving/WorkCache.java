package nightjar.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Results of one kind, bounded by their weight. Identical queries that arrive while one is being computed wait
 * for that one; when the last of them has left, it is cancelled. That a query has no answer is a result as well;
 * failures, refusals and what was cancelled are not kept. Thread-safe.
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
    private final Cache<WorkKey, Outcome<V>> results;
    private final ConcurrentMap<WorkKey, Job<Outcome<V>>> underWay = new ConcurrentHashMap<>();

    /**
     * @param weigher bytes that a result holds, roughly
     */
    WorkCache(WorkPool pool, long maxBytes, Weigher<WorkKey, V> weigher) {
        this.pool = pool;
        Weigher<WorkKey, Outcome<V>> ofOutcome =
                (key, outcome) -> outcome.value() == null ? REFUSAL_BYTES : weigher.weigh(key, outcome.value());
        results =
                Caffeine.newBuilder().maximumWeight(maxBytes).weigher(ofOutcome).build();
    }

    V get(WorkKey key, Computation<V> work) throws UnanswerableException {
        Outcome<V> known = results.getIfPresent(key);
        return (known == null ? await(key, work) : known).get();
    }

    /** Only somebody who waited to the end keeps the outcome, so that none of a cancelled computation is ever kept. */
    private Outcome<V> await(WorkKey key, Computation<V> work) throws UnanswerableException {
        Job<Outcome<V>> job = joinOrStart(key, work);
        try {
            Outcome<V> outcome = pool.await(job);
            results.asMap().putIfAbsent(key, outcome);
            return outcome;
        } finally {
            if (pool.leave(job)) {
                underWay.remove(key, job);
            }
        }
    }

    /** A job that all have left is replaced; one that was done just now has left its outcome in the cache. */
    private Job<Outcome<V>> joinOrStart(WorkKey key, Computation<V> work) {
        return underWay.compute(
                key, (missing, job) -> job != null && job.join() ? job : pool.submit(() -> knownOrComputed(key, work)));
    }

    private Outcome<V> knownOrComputed(WorkKey key, Computation<V> work) {
        Outcome<V> known = results.getIfPresent(key);
        return known == null ? Outcome.of(work) : known;
    }

    /** A result that is there already. */
    Optional<V> find(WorkKey key) {
        Outcome<V> known = results.getIfPresent(key);
        return known == null ? Optional.empty() : Optional.ofNullable(known.value());
    }

    /** How many computations somebody waits for. */
    int underWay() {
        return underWay.size();
    }
}
