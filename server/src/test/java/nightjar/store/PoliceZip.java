package nightjar.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nightjar.acceptance.RealFiles;
import nightjar.geo.GroundPoint;
import nightjar.geo.Projection;
import nightjar.geo.crs.GroundProjection;
import nightjar.incident.IncidentRecord;
import nightjar.incident.IncidentRecord.Details;
import nightjar.incident.Position;
import nightjar.incident.Publication;
import nightjar.time.Occurrence;
import org.jspecify.annotations.Nullable;

/** A plain reader of the police's published zips, so that tests of stores need no other room. */
public final class PoliceZip {

    private static final Projection GROUND = GroundProjection.britishNationalGrid();

    private PoliceZip() {}

    /** The rows of each month; the calling test is skipped where there is no real data. */
    public static SequencedMap<Publication, List<IncidentRecord>> read(String name) {
        SequencedMap<Publication, List<IncidentRecord>> months =
                new TreeMap<>((a, b) -> a.month().compareTo(b.month()));
        try (ZipFile zip = new ZipFile(RealFiles.find("police/" + name).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String month = Path.of(entry.getName()).getFileName().toString().substring(0, 7);
                Publication publication = new Publication("police-street", "avon-and-somerset", YearMonth.parse(month));
                months.put(publication, rows(publication, zip, entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return months;
    }

    private static List<IncidentRecord> rows(Publication publication, ZipFile zip, ZipEntry entry) throws IOException {
        List<IncidentRecord> rows = new ArrayList<>();
        try (var text = new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(line -> rows.add(row(publication, line)));
        }
        return rows;
    }

    private static IncidentRecord row(Publication publication, NamedCsvRecord line) {
        String type = line.getField("Crime type");
        return new IncidentRecord(
                publication,
                blankToNull(line.getField("Crime ID")),
                Occurrence.inMonth(YearMonth.parse(line.getField("Month"))),
                type.toLowerCase(Locale.ROOT).replace(' ', '-'),
                "police",
                position(line.getField("Longitude"), line.getField("Latitude")),
                blankToNull(line.getField("LSOA code")),
                new TreeSet<>(),
                blankToNull(line.getField("Location")),
                new Details(
                        type,
                        blankToNull(line.getField("Last outcome category")),
                        blankToNull(line.getField("Reported by")),
                        blankToNull(line.getField("LSOA name")),
                        blankToNull(line.getField("Context"))),
                fingerprint(line.getFields()));
    }

    private static @Nullable Position position(String lon, String lat) {
        if (lon.isEmpty()) {
            return null;
        }
        double lonDegrees = Double.parseDouble(lon);
        double latDegrees = Double.parseDouble(lat);
        GroundPoint ground = GROUND.toGround(lonDegrees, latDegrees);
        return new Position(ground.x(), ground.y(), lonDegrees, latDegrees);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String fingerprint(List<String> fields) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", fields).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
