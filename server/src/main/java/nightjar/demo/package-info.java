/**
 * The synthetic demo: a schematic Bath and North East Somerset, the same from one seed.
 *
 * <p>Only the names and rough positions of settlements are real. The boundary is sketched by hand, the areas are a
 * tessellation, and streets, premises and incidents are invented by a seeded generator; nothing is copied from
 * recorded data. The demo is written to files and imported through {@code nightjar.intake}, so it takes the same way
 * as any other data. Depends on that and on what stands below it.
 */
@NullMarked
package nightjar.demo;

import org.jspecify.annotations.NullMarked;
