/**
 * When in the week incidents happen, as far as their times are known.
 */
@NullMarked
package nightjar.analysis.clock;

import org.jspecify.annotations.NullMarked;
