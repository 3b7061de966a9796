/**
 * What a long computation owes to those who wait for it: it stops when nobody does any more.
 *
 * <p>This package depends on nothing else of Nightjar.
 */
@NullMarked
package nightjar.work;

import org.jspecify.annotations.NullMarked;
