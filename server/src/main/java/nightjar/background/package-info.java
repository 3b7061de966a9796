/**
 * What lies beneath the data on a map: roads, water and names of places, as they were imported. It changes no answer
 * about incidents. Depends on nothing but JTS.
 */
@NullMarked
package nightjar.background;

import org.jspecify.annotations.NullMarked;
