/**
 * The immutable picture of a store that every answer is computed from.
 *
 * <p>Depends on {@code nightjar.incident} and {@code nightjar.area}.
 */
@NullMarked
package nightjar.snapshot;

import org.jspecify.annotations.NullMarked;
