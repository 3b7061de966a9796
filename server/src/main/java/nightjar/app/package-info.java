/**
 * The composition root.
 */
@NullMarked
package nightjar.app;

import org.jspecify.annotations.NullMarked;
