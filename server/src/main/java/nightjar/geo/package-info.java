/**
 * Values of place: ground metres (x, y), degrees (lon, lat) and web map tiles.
 *
 * <p>x and y are always projected metres on the ground CRS (EPSG:27700 unless a store says otherwise);
 * lon and lat are WGS 84 degrees, in that order. This package depends on nothing else of Nightjar.
 */
@NullMarked
package nightjar.geo;

import org.jspecify.annotations.NullMarked;
