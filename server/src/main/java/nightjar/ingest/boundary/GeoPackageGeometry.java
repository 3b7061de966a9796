package nightjar.ingest.boundary;

import java.util.Arrays;
import nightjar.ingest.InputException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Decodes GeoPackage geometry blobs: a header of 8 bytes, an envelope, and well-known binary. */
final class GeoPackageGeometry {

    private static final int FLAGS_AT = 3;
    private static final int HEADER_BYTES = 8;
    private static final int EXTENDED = 0x20;
    private static final int EMPTY = 0x10;
    /** Bytes of the envelope by its indicator. */
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageGeometry() {}

    static Outline decode(byte @Nullable [] blob, BoundaryLimits limits) throws InputException {
        if (blob == null) {
            return new Outline.Flawed(Flaw.NULL);
        }
        if (blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P' || (blob[FLAGS_AT] & EXTENDED) != 0) {
            return bad();
        }
        if ((blob[FLAGS_AT] & EMPTY) != 0) {
            return new Outline.Flawed(Flaw.EMPTY);
        }
        int envelope = blob[FLAGS_AT] >> 1 & 7;
        if (envelope >= ENVELOPE_BYTES.length) {
            return bad();
        }
        return decodeWkb(blob, HEADER_BYTES + ENVELOPE_BYTES[envelope], limits);
    }

    private static Outline decodeWkb(byte[] blob, int start, BoundaryLimits limits) throws InputException {
        if (start >= blob.length) {
            return bad();
        }
        limits.countVertices((blob.length - start) / (2 * Double.BYTES));
        try {
            byte[] wkb = Arrays.copyOfRange(blob, start, blob.length);
            return outline(new WKBReader(Rings.FACTORY).read(wkb));
        } catch (ParseException | IllegalArgumentException | StackOverflowError e) {
            // A hostile blob nests collections until the stack is full; the reader holds nothing that could be torn.
            return bad();
        }
    }

    private static Outline outline(Geometry geometry) {
        if (geometry.isEmpty()) {
            return new Outline.Flawed(Flaw.EMPTY);
        }
        for (Coordinate vertex : geometry.getCoordinates()) {
            if (!Double.isFinite(vertex.x) || !Double.isFinite(vertex.y)) {
                return new Outline.Flawed(new Flaw("bad-position", "a vertex is not a number"));
            }
        }
        return new Outline.Shape(geometry);
    }

    private static Outline bad() {
        return new Outline.Flawed(new Flaw("bad-geometry", "the geometry is not a GeoPackage geometry"));
    }
}
