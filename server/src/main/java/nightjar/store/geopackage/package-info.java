/**
 * The embedded store: one SQLite file in GeoPackage layout, and column segments derived from it.
 */
@NullMarked
package nightjar.store.geopackage;

import org.jspecify.annotations.NullMarked;
