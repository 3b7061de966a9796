/**
 * The system of record: what a store can do, whichever it is.
 *
 * <p>{@code nightjar.store.geopackage} is the embedded store. JDBC stays inside the stores. Depends on
 * {@code nightjar.snapshot} and what that stands on.
 */
@NullMarked
package nightjar.store;

import org.jspecify.annotations.NullMarked;
