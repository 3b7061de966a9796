/**
 * Coordinate systems by name, and the projections between them, through GeoTools.
 *
 * <p>One of the two packages at most that import GeoTools. Depends on {@code nightjar.geo} only.
 */
@NullMarked
package nightjar.geo.crs;

import org.jspecify.annotations.NullMarked;
