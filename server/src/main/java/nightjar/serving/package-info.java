/**
 * Services between the routes and the analyses: the live snapshot, the pool of workers, and caches.
 */
@NullMarked
package nightjar.serving;

import org.jspecify.annotations.NullMarked;
