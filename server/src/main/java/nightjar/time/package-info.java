/**
 * Values of time: when an incident happened and how well that is known, periods, windows of hours.
 *
 * <p>All times are wall-clock times of Europe/London. Inside, a moment is a <i>local minute</i>: whole minutes
 * of the wall clock since 1970-01-01T00:00. This package depends on nothing else of Nightjar.
 */
@NullMarked
package nightjar.time;

import org.jspecify.annotations.NullMarked;
