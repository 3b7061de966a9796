package nightjar.background;

import org.locationtech.jts.geom.Geometry;

/**
 * One road, water or place.
 *
 * @param category one of the classes of {@code data/background-classes.csv}
 * @param name empty when it has none
 * @param ground in metres on the store's ground CRS
 * @param lonLat the same shape in degrees of WGS 84, lon first
 */
public record BackgroundFeature(String category, String name, Geometry ground, Geometry lonLat) {}
