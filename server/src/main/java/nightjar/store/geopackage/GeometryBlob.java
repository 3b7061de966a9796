package nightjar.store.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import nightjar.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Geometries as GeoPackage keeps them: a header with the CRS, then well-known binary, all little-endian
 * (OGC 12-128r18, clause 2.1.3).
 */
final class GeometryBlob {

    private static final int HEADER_BYTES = 8;
    private static final int ENVELOPE_BYTES = 32;
    private static final int POINT_BYTES = HEADER_BYTES + 1 + 4 + 16;
    private static final byte LITTLE_ENDIAN_WITHOUT_ENVELOPE = 0b001;
    private static final byte LITTLE_ENDIAN_WITH_XY_ENVELOPE = 0b011;
    private static final byte WKB_LITTLE_ENDIAN = 1;
    private static final int WKB_POINT = 1;

    private GeometryBlob() {}

    static byte[] point(int srsId, double x, double y) {
        ByteBuffer blob = ByteBuffer.allocate(POINT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header(blob, LITTLE_ENDIAN_WITHOUT_ENVELOPE, srsId);
        blob.put(WKB_LITTLE_ENDIAN).putInt(WKB_POINT).putDouble(x).putDouble(y);
        return blob.array();
    }

    static byte[] of(int srsId, Geometry shape) {
        byte[] wkb = wkb(shape);
        ByteBuffer blob =
                ByteBuffer.allocate(HEADER_BYTES + ENVELOPE_BYTES + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        header(blob, LITTLE_ENDIAN_WITH_XY_ENVELOPE, srsId);
        Envelope box = shape.getEnvelopeInternal();
        blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
        blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        return blob.put(wkb).array();
    }

    private static void header(ByteBuffer blob, byte flags, int srsId) {
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put(flags).putInt(srsId);
    }

    /** The shape of a blob that {@link #of} made. */
    static @Nullable MultiPolygon readMultiPolygon(byte @Nullable [] blob) {
        return blob == null ? null : readWkb(wkbOf(blob));
    }

    /** Any shape of a blob that {@link #of} made. */
    static Geometry readShape(byte[] blob) {
        return parse(wkbOf(blob));
    }

    private static byte[] wkbOf(byte[] blob) {
        int skipped = HEADER_BYTES + ENVELOPE_BYTES;
        byte[] wkb = new byte[Math.max(0, blob.length - skipped)];
        System.arraycopy(blob, Math.min(skipped, blob.length), wkb, 0, wkb.length);
        return wkb;
    }

    static byte[] wkb(Geometry shape) {
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
    }

    static @Nullable MultiPolygon readWkb(byte @Nullable [] wkb) {
        if (wkb == null) {
            return null;
        }
        if (parse(wkb) instanceof MultiPolygon shape) {
            return shape;
        }
        throw new StoreException("the store holds an area whose shape is not one; restore a backup");
    }

    static Geometry parse(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new StoreException("the store holds a shape that cannot be read; restore a backup", e);
        }
    }
}
