package nightjar.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nightjar.background.BackgroundKind;
import nightjar.demo.DemoStreets.SnapPoint;
import nightjar.time.Occurrence;
import nightjar.time.TimePrecision;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The demo as files, in the forms in which a partnership brings its own data. */
record DemoFiles(Path incidents, Path mapping, Path smallAreas, Path wards, Path forumMembers, Path folder) {

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "reference",
                            "date",
                            "time",
                            "end date",
                            "end time",
                            "offence",
                            "source",
                            "street",
                            "longitude",
                            "latitude"),
                    DemoIncident.FLAGS.stream())
            .toList();

    static DemoFiles in(Path folder) {
        return new DemoFiles(
                folder.resolve("incidents.csv"),
                folder.resolve("mapping.yaml"),
                folder.resolve("small-areas.geojson"),
                folder.resolve("wards.geojson"),
                folder.resolve("forum-members.csv"),
                folder);
    }

    /** Invents a demo and writes it. */
    void write(long seed) throws IOException {
        DemoRandom random = new DemoRandom(seed);
        DemoAreas areas = DemoAreas.draw(random);
        DemoStreets streets = DemoStreets.lay(areas, random);
        writeIncidents(DemoIncidents.invent(streets, random));
        try (InputStream shipped = Objects.requireNonNull(DemoFiles.class.getResourceAsStream("mapping.yaml"))) {
            Files.copy(shipped, mapping);
        }
        writeShapes(smallAreas, areas.smallAreas());
        writeShapes(wards, areas.wards());
        writeMembers(areas.forumMembers());
        writeBackground(DemoBackground.draw(streets));
    }

    Path background(BackgroundKind kind) {
        return folder.resolve(kind.word() + ".geojson");
    }

    private void writeBackground(DemoBackground drawn) throws IOException {
        DemoGeoJson.write(background(BackgroundKind.ROADS), drawn.roads());
        DemoGeoJson.write(background(BackgroundKind.WATER), drawn.water());
        DemoGeoJson.write(background(BackgroundKind.PLACES), drawn.places());
    }

    private void writeIncidents(List<DemoIncident> all) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(incidents)) {
            csv.writeRecord(COLUMNS);
            for (DemoIncident incident : all) {
                csv.writeRecord(fields(incident));
            }
        }
    }

    private static List<String> fields(DemoIncident incident) {
        List<String> fields = new ArrayList<>(COLUMNS.size());
        fields.add(incident.reference());
        addTimes(fields, incident.occurrence());
        fields.add(incident.offence());
        fields.add(incident.source());
        SnapPoint at = incident.at();
        fields.add(at == null ? "" : at.street());
        fields.add(at == null ? "" : degrees(at.lonLat().lon()));
        fields.add(at == null ? "" : degrees(at.lonLat().lat()));
        DemoIncident.FLAGS.forEach(flag -> fields.add(incident.flags().contains(flag) ? "yes" : "no"));
        return fields;
    }

    /** What is not known stays empty; the date of an incident of which only the month is known is that month. */
    private static void addTimes(List<String> fields, Occurrence occurrence) {
        boolean timed = occurrence.precision().hasHour();
        boolean ended = occurrence.precision() == TimePrecision.INTERVAL;
        LocalDateTime end = Occurrence.dateTime(occurrence.toMinute());
        fields.add(
                occurrence.precision().hasDay()
                        ? occurrence.from().toLocalDate().toString()
                        : occurrence.startMonth().toString());
        fields.add(timed ? occurrence.from().toLocalTime().toString() : "");
        fields.add(ended ? end.toLocalDate().toString() : "");
        fields.add(ended ? end.toLocalTime().toString() : "");
    }

    private static void writeShapes(Path file, List<DemoAreas.Shape> shapes) throws IOException {
        String features = shapes.stream().map(DemoFiles::feature).collect(Collectors.joining(",\n"));
        Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}\n");
    }

    /** Codes and names of the demo hold nothing that JSON would have to escape. */
    private static String feature(DemoAreas.Shape shape) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\"},\"geometry\":%s}"
                .formatted(shape.code(), shape.name(), geometry(shape.geometry()));
    }

    private static String geometry(Geometry shape) {
        return switch (shape) {
            case Polygon polygon -> "{\"type\":\"Polygon\",\"coordinates\":" + rings(polygon) + "}";
            case MultiPolygon parts ->
                IntStream.range(0, parts.getNumGeometries())
                        .mapToObj(i -> rings((Polygon) parts.getGeometryN(i)))
                        .collect(Collectors.joining(",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}"));
            default -> throw new IllegalStateException("an area of the demo is a " + shape.getGeometryType());
        };
    }

    /** Wards of the demo have no holes. */
    private static String rings(Polygon polygon) {
        List<String> pairs = new ArrayList<>();
        for (Coordinate corner : polygon.getExteriorRing().reverse().getCoordinates()) {
            pairs.add("[" + degrees(corner.x) + "," + degrees(corner.y) + "]");
        }
        return "[[" + String.join(",", pairs) + "]]";
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private void writeMembers(List<DemoAreas.Member> members) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(forumMembers)) {
            csv.writeRecord("code", "name", "member_kind", "member_code");
            members.forEach(member -> csv.writeRecord(member.code(), member.name(), "ward", member.memberCode()));
        }
    }
}
