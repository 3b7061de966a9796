package nightjar.ingest.boundary;

import nightjar.geo.Projection;
import nightjar.geo.crs.SourceCrs;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;

/** Takes shapes from a file's CRS to degrees and to ground metres, vertex by vertex; the results have two dimensions. */
final class ShapeProjector {

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    /** The British National Grid; what lies beyond it would be projected to nonsense. */
    private static final Envelope NATIONAL_GRID = new Envelope(0, 700_000, 0, 1_300_000);

    /** Copies, and by that drops heights and measures. */
    private static final Step AS_IT_IS = (from, to, points) -> {};

    private interface Step {
        void apply(double[] from, double[] to, int points);
    }

    private final SourceCrs crs;
    private final Projection ground;

    ShapeProjector(SourceCrs crs, Projection ground) {
        this.crs = crs;
        this.ground = ground;
    }

    private Geometry toLonLat(Geometry shape) {
        return transformed(shape, crs::toLonLat);
    }

    /** @param lonLat what {@link #toLonLat} made of the shape */
    private Geometry toGround(Geometry shape, Geometry lonLat) {
        return crs.isGroundOf(ground) ? transformed(shape, AS_IT_IS) : transformed(lonLat, ground::toGround);
    }

    /** A shape in degrees and in ground metres. */
    record Placed(Geometry lonLat, Geometry ground) {}

    /** Where a shape stands; a place that it cannot have is a {@link MisplacedShape}. */
    Placed place(Geometry shape) throws MisplacedShape {
        Geometry lonLat = toLonLat(shape);
        if (!WORLD.contains(lonLat.getEnvelopeInternal())) {
            throw new MisplacedShape(new Flaw("bad-position", "a vertex is not on the globe in this CRS"));
        }
        Geometry onGround = toGround(shape, lonLat);
        boolean british = ground.groundCrs().equals("EPSG:27700");
        if (british && !NATIONAL_GRID.contains(onGround.getEnvelopeInternal())) {
            throw new MisplacedShape(new Flaw("outside-ground", "it lies outside the British National Grid"));
        }
        return new Placed(lonLat, onGround);
    }

    private static Geometry transformed(Geometry shape, Step step) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence vertices, Geometry parent) {
                double[] pairs = new double[2 * vertices.size()];
                for (int i = 0; i < vertices.size(); i++) {
                    pairs[2 * i] = vertices.getX(i);
                    pairs[2 * i + 1] = vertices.getY(i);
                }
                step.apply(pairs, pairs, vertices.size());
                CoordinateXY[] projected = new CoordinateXY[vertices.size()];
                for (int i = 0; i < projected.length; i++) {
                    projected[i] = new CoordinateXY(pairs[2 * i], pairs[2 * i + 1]);
                }
                return factory.getCoordinateSequenceFactory().create(projected);
            }
        }.transform(shape);
    }

    /** Why a shape cannot stand where it was projected to. */
    static final class MisplacedShape extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Flaw flaw;

        private MisplacedShape(Flaw flaw) {
            super(flaw.reason());
            this.flaw = flaw;
        }

        Flaw flaw() {
            return flaw;
        }
    }
}
