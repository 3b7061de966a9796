/**
 * Pixels: colours, breaks, density tiles and PNG.
 */
@NullMarked
package nightjar.tile;

import org.jspecify.annotations.NullMarked;
