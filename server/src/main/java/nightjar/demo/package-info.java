/**
 * The synthetic demo: a schematic Bath and North East Somerset, the same from one seed.
 */
@NullMarked
package nightjar.demo;

import org.jspecify.annotations.NullMarked;
