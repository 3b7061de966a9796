package nightjar.ingest.boundary;

import org.locationtech.jts.geom.Geometry;

/** What a file says about the shape of a feature: a shape in the file's coordinates, or why there is none. */
sealed interface Outline {

    record Shape(Geometry geometry) implements Outline {}

    record Flawed(Flaw flaw) implements Outline {}
}
