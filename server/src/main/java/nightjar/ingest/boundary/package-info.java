/**
 * Boundary files: GeoJSON, GeoPackage and zipped Shapefile in any declared CRS.
 */
@NullMarked
package nightjar.ingest.boundary;

import org.jspecify.annotations.NullMarked;
