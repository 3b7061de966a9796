package nightjar.ingest.boundary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import nightjar.ingest.InputException;
import org.locationtech.jts.geom.Coordinate;

/**
 * The records of a .shp file (ESRI Shapefile Technical Description, 1998). Every length is checked against the
 * file before anything is allocated. Shapes with Z or M are read without them.
 */
final class ShapeRecords {

    private static final int FILE_CODE = 9994;
    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;
    private static final int NULL_SHAPE = 0;
    /** Type, box, number of parts, number of points. */
    private static final int POLYGON_HEADER_BYTES = 44;

    private static final int POINT_BYTES = 4 + 16;

    private final ByteBuffer file;
    private final BoundaryLimits limits;

    ShapeRecords(byte[] bytes, BoundaryLimits limits) {
        this.file = ByteBuffer.wrap(bytes);
        this.limits = limits;
    }

    List<Outline> read() throws InputException {
        if (file.capacity() < HEADER_BYTES || file.getInt(0) != FILE_CODE) {
            throw damaged("it does not start like one");
        }
        List<Outline> outlines = new ArrayList<>();
        int at = HEADER_BYTES;
        while (at < file.capacity()) {
            if (file.capacity() - at < RECORD_HEADER_BYTES) {
                throw damaged("it ends within a record");
            }
            long contentBytes = 2L * file.getInt(at + 4);
            if (contentBytes < 4 || contentBytes > file.capacity() - at - RECORD_HEADER_BYTES) {
                throw damaged("record %d has no possible length".formatted(outlines.size() + 1));
            }
            at += RECORD_HEADER_BYTES;
            outlines.add(record(file.slice(at, (int) contentBytes).order(ByteOrder.LITTLE_ENDIAN)));
            at += (int) contentBytes;
        }
        return outlines;
    }

    private Outline record(ByteBuffer content) throws InputException {
        return switch (content.getInt(0)) {
            case NULL_SHAPE -> new Outline.Flawed(Flaw.NULL);
            case 1, 11, 21 -> point(content);
            case 3, 13, 23 -> Lines.of(parts(content));
            case 5, 15, 25 -> RingNesting.nest(parts(content));
            default -> new Outline.Flawed(Flaw.notAnArea("shape of type " + content.getInt(0)));
        };
    }

    private Outline point(ByteBuffer content) throws InputException {
        if (content.capacity() < POINT_BYTES) {
            throw damaged("a point is cut short");
        }
        limits.countVertices(1);
        return Lines.at(vertices(content, Integer.BYTES, 1)[0]);
    }

    /** The parts of a polygon or of a line, which are kept alike. */
    private List<Coordinate[]> parts(ByteBuffer content) throws InputException {
        if (content.capacity() < POLYGON_HEADER_BYTES) {
            throw damaged("a polygon or a line is cut short");
        }
        int parts = content.getInt(36);
        int points = content.getInt(40);
        long needed = POLYGON_HEADER_BYTES + 4L * parts + 16L * points;
        if (parts < 0 || points < 0 || needed > content.capacity()) {
            throw damaged("a polygon or a line has more points than its record holds");
        }
        limits.countVertices(points);
        List<Coordinate[]> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = partStart(content, part);
            int to = part + 1 < parts ? partStart(content, part + 1) : points;
            if (from < 0 || to < from || to > points) {
                throw damaged("the parts of a polygon or a line are out of order");
            }
            all.add(vertices(content, POLYGON_HEADER_BYTES + 4 * parts + 16 * from, to - from));
        }
        return all;
    }

    private static int partStart(ByteBuffer content, int part) {
        return content.getInt(POLYGON_HEADER_BYTES + 4 * part);
    }

    private static Coordinate[] vertices(ByteBuffer content, int at, int count) {
        Coordinate[] vertices = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            vertices[i] = new Coordinate(content.getDouble(at + 16 * i), content.getDouble(at + 16 * i + 8));
        }
        return vertices;
    }

    private static InputException damaged(String how) {
        return Refusal.unusable("damaged-shapefile", "the .shp is damaged: " + how);
    }
}
