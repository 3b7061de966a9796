/**
 * Coordinate systems by name, and the projections between them, through GeoTools.
 *
 * <p>The only package that imports GeoTools. Depends on {@code nightjar.geo} only.
 */
@NullMarked
package nightjar.geo.crs;

import org.jspecify.annotations.NullMarked;
