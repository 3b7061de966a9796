/**
 * A background that comes as finished tiles: a PMTiles or MBTiles file, or an address on the internet. Files are
 * strangers: every offset and length is checked before it is used. Depends on {@code nightjar.geo} only.
 */
@NullMarked
package nightjar.basemap;

import org.jspecify.annotations.NullMarked;
