package nightjar.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import nightjar.area.Area;
import nightjar.area.AreaLayer;
import nightjar.area.AreaOrigin;
import nightjar.incident.Access;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentRecord;
import nightjar.incident.IncidentRecord.Details;
import nightjar.incident.Position;
import nightjar.incident.Publication;
import nightjar.time.Occurrence;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Small made-up things for tests of stores. */
public final class StoreSamples {

    public static final Dataset POLICE =
            new Dataset("police-street", "data.police.uk street", Access.OPEN, false, "OGL v3");

    private StoreSamples() {}

    public static ImportRequest request(String id, ImportKind kind) {
        return new ImportRequest(
                id, kind, List.of(id + ".csv"), "hash of " + id, Instant.parse("2024-03-01T10:00:00Z"));
    }

    public static Publication month(String month) {
        return new Publication("police-street", "avon-and-somerset", YearMonth.parse(month));
    }

    /** A row whose fingerprint follows from the arguments. */
    public static IncidentRecord incident(Publication publication, @Nullable String crimeId, String outcome) {
        Position position = new Position(375_000, 165_000, -2.361, 51.384);
        Details details = new Details("Burglary", outcome, "Avon and Somerset Constabulary", "Bath 007B", null);
        return new IncidentRecord(
                publication,
                crimeId,
                Occurrence.inMonth(publication.month()),
                "burglary",
                "police",
                position,
                "E01014370",
                new TreeSet<>(),
                "On or near Milsom Street",
                details,
                "%08x%024x".formatted(outcome.hashCode(), crimeId == null ? 0 : crimeId.hashCode() & 0xffffffffL));
    }

    /** Rows of every shape: with and without place, id, flags and time. */
    public static List<IncidentRecord> randomRows(Publication publication, int count, Random random) {
        List<IncidentRecord> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(randomRow(publication, random));
        }
        return rows;
    }

    private static IncidentRecord randomRow(Publication publication, Random random) {
        boolean located = random.nextInt(10) > 0;
        int east = 360_000 + 10 * random.nextInt(2_000);
        TreeSet<String> flags = new TreeSet<>();
        if (random.nextInt(4) == 0) {
            flags.addAll(List.of("alcohol", "weapon"));
        }
        Occurrence month = Occurrence.inMonth(publication.month());
        Occurrence occurrence =
                random.nextBoolean() ? month : Occurrence.at(month.from().plusMinutes(random.nextInt(40_000)));
        return new IncidentRecord(
                publication,
                random.nextInt(5) == 0 ? null : Long.toHexString(random.nextLong()),
                occurrence,
                random.nextBoolean() ? "burglary" : "drugs",
                "police",
                located ? new Position(east, east / 2.0, east / -150_000.0, east / 7_000.0) : null,
                located ? "E0101437" + random.nextInt(10) : null,
                flags,
                located ? "On or near \u201cWell\u2019s\u201d Road" : null,
                new Details("Drugs", random.nextBoolean() ? "Under investigation" : null, "Police", null, null),
                "%016x%016x".formatted(random.nextLong(), random.nextLong()));
    }

    public static Area square(String kind, String code, double west, double south, double size) {
        return new Area(kind, code, "Area " + code, box(west, south, size), box(-2.5, 51.3, size / 100_000));
    }

    public static AreaLayer boundaries(Area... areas) {
        return new AreaLayer(areas[0].kind(), AreaOrigin.BOUNDARIES, List.of(areas));
    }

    private static MultiPolygon box(double west, double south, double size) {
        GeometryFactory geometries = new GeometryFactory();
        Polygon square = (Polygon) geometries.toGeometry(new Envelope(west, west + size, south, south + size));
        return geometries.createMultiPolygon(new Polygon[] {square});
    }
}
