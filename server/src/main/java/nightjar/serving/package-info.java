/**
 * Services between the routes and the analyses: the live snapshot, the pool of workers, and caches.
 *
 * <p>A service takes a snapshot and a validated query, and answers from its cache or computes on the
 * {@link nightjar.serving.WorkPool}. Cache keys are made of the snapshot's version and the query's canonical
 * text, so nothing is ever out of date. Knows nothing of HTTP. Depends on the analyses, {@code nightjar.tile},
 * {@code nightjar.store} and {@code nightjar.intake}.
 */
@NullMarked
package nightjar.serving;

import org.jspecify.annotations.NullMarked;
