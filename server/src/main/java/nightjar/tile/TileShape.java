package nightjar.tile;

import java.util.ArrayList;
import java.util.List;
import nightjar.geo.TileAddress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Shapes of the web map's plane in the whole-number coordinates of one tile: scaled, simplified (Douglas and Peucker
 * 1973), clipped and snapped. For one thread.
 */
final class TileShape {

    /** Units along a side of a tile. */
    static final int EXTENT = 4096;

    /** How far shapes reach beyond the tile: 8 pixels of 256. */
    static final int MARGIN = 128;

    /** 0.4 pixels of 256. */
    private static final double TOLERANCE = 6.4;

    /** Water that covers less than 4 pixels of 256 is left out. */
    private static final double LEAST_AREA = 4 * 16 * 16;

    private static final Envelope TILE = new Envelope(0, EXTENT, 0, EXTENT);
    private static final Envelope CLIP = new Envelope(-MARGIN, EXTENT + MARGIN, -MARGIN, EXTENT + MARGIN);
    private static final Geometry CLIP_SHAPE = new GeometryFactory().toGeometry(CLIP);
    private static final PrecisionModel WHOLE = new PrecisionModel(1);

    private final double scale;
    private final double west;
    private final double north;

    TileShape(TileAddress tile) {
        scale = (double) EXTENT * (1 << tile.z());
        west = (double) tile.x() * EXTENT;
        north = (double) tile.y() * EXTENT;
    }

    /** The part of a shape that the tile shows; may be empty. */
    Geometry of(Geometry shape) {
        Geometry scaled = scaled(shape);
        if (scaled instanceof Polygonal) {
            return polygon(scaled);
        }
        return scaled instanceof Lineal ? line(scaled) : point(scaled);
    }

    private Geometry scaled(Geometry shape) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence vertices, Geometry parent) {
                CoordinateXY[] inTile = new CoordinateXY[vertices.size()];
                for (int i = 0; i < inTile.length; i++) {
                    inTile[i] = new CoordinateXY(vertices.getX(i) * scale - west, vertices.getY(i) * scale - north);
                }
                return factory.getCoordinateSequenceFactory().create(inTile);
            }
        }.transform(shape);
    }

    private static Geometry polygon(Geometry shape) {
        Geometry whole = shape.getFactory().createPolygon();
        if (shape.getArea() < LEAST_AREA) {
            return whole;
        }
        Geometry clipped = clipped(DouglasPeuckerSimplifier.simplify(shape, TOLERANCE));
        return clipped.getDimension() < 2 ? whole : GeometryPrecisionReducer.reduce(clipped, WHOLE);
    }

    private static Geometry line(Geometry shape) {
        Geometry whole = clipped(DouglasPeuckerSimplifier.simplify(shape, TOLERANCE));
        List<Geometry> lines = new ArrayList<>();
        for (int i = 0; i < whole.getNumGeometries(); i++) {
            List<Coordinate> snapped = snapped(whole.getGeometryN(i).getCoordinates());
            if (snapped.size() > 1) {
                lines.add(shape.getFactory().createLineString(snapped.toArray(Coordinate[]::new)));
            }
        }
        return lines.isEmpty()
                ? shape.getFactory().createLineString()
                : shape.getFactory().buildGeometry(lines);
    }

    private static List<Coordinate> snapped(Coordinate[] vertices) {
        List<Coordinate> snapped = new ArrayList<>();
        for (Coordinate vertex : vertices) {
            Coordinate whole = new CoordinateXY(Math.rint(vertex.x), Math.rint(vertex.y));
            if (snapped.isEmpty() || !snapped.getLast().equals2D(whole)) {
                snapped.add(whole);
            }
        }
        return snapped;
    }

    /** A point belongs to the one tile that it stands on, so that no name is written twice. */
    private static Geometry point(Geometry shape) {
        Coordinate at = shape.getCoordinate();
        boolean inside = at != null && TILE.contains(at) && at.x < EXTENT && at.y < EXTENT;
        return inside
                ? shape.getFactory().createPoint(new CoordinateXY(Math.rint(at.x), Math.rint(at.y)))
                : shape.getFactory().createPoint();
    }

    private static Geometry clipped(Geometry shape) {
        return CLIP.contains(shape.getEnvelopeInternal()) ? shape : shape.intersection(CLIP_SHAPE);
    }

    /** The simple shapes that some shapes are made of. */
    static List<Geometry> partsOf(List<Geometry> shapes) {
        List<Geometry> parts = new ArrayList<>();
        for (Geometry shape : shapes) {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                parts.add(shape.getGeometryN(i));
            }
        }
        return parts;
    }
}
