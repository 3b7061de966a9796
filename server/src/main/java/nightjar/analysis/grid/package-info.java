/**
 * Square and hexagon cells in ground metres, and counts over them.
 */
@NullMarked
package nightjar.analysis.grid;

import org.jspecify.annotations.NullMarked;
