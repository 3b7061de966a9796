package nightjar.store.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import nightjar.incident.IncidentRecord;
import nightjar.incident.IncidentRecord.Details;
import nightjar.incident.Position;
import nightjar.incident.Publication;
import nightjar.time.Occurrence;
import nightjar.time.TimePrecision;
import org.jspecify.annotations.Nullable;

/** Incidents as rows of the table, and back. */
final class IncidentRows {

    /** What a record fills, in the order in which {@link #bind} binds it. */
    static final List<String> COLUMNS = List.of(
            "geom",
            "crime_id",
            "occurred",
            "from_minute",
            "to_minute",
            "precision",
            "offence",
            "source",
            "x",
            "y",
            "lon",
            "lat",
            "area_code",
            "flags",
            "street_name",
            "source_offence",
            "outcome",
            "reported_by",
            "area_name",
            "context",
            "fingerprint");

    private static final SortedSet<String> NO_FLAGS = Collections.unmodifiableSortedSet(new TreeSet<>());
    private static final String FLAG_SEPARATOR = ",";

    private IncidentRows() {}

    /** Binds the {@link #COLUMNS} from the first parameter on. */
    static void bind(PreparedStatement row, IncidentRecord incident, int srsId) throws SQLException {
        bindPosition(row, incident.position(), srsId);
        Occurrence occurrence = incident.occurrence();
        row.setString(2, incident.crimeId());
        row.setString(3, occurredText(occurrence));
        row.setInt(4, occurrence.fromMinute());
        row.setInt(5, occurrence.toMinute());
        row.setString(6, word(occurrence.precision()));
        row.setString(7, incident.offence());
        row.setString(8, incident.source());
        row.setString(13, incident.areaCode());
        row.setString(14, incident.flags().isEmpty() ? null : String.join(FLAG_SEPARATOR, incident.flags()));
        row.setString(15, incident.streetName());
        row.setString(16, incident.details().sourceOffence());
        row.setString(17, incident.details().outcome());
        row.setString(18, incident.details().reportedBy());
        row.setString(19, incident.details().areaName());
        row.setString(20, incident.details().context());
        row.setString(21, incident.fingerprint());
    }

    private static void bindPosition(PreparedStatement row, @Nullable Position position, int srsId)
            throws SQLException {
        if (position == null) {
            row.setObject(1, null);
            for (int parameter = 9; parameter <= 12; parameter++) {
                row.setObject(parameter, null);
            }
            return;
        }
        row.setBytes(1, GeoPackageGeometry.point(srsId, position.x(), position.y()));
        row.setDouble(9, position.x());
        row.setDouble(10, position.y());
        row.setDouble(11, position.lon());
        row.setDouble(12, position.lat());
    }

    /** When it happened as far as that is known, for people who look into the file: 2024-01, or with day or minute. */
    private static String occurredText(Occurrence occurrence) {
        return switch (occurrence.precision()) {
            case MONTH -> occurrence.startMonth().toString();
            case DAY -> occurrence.from().toLocalDate().toString();
            case INSTANT, INTERVAL -> occurrence.from().toString();
        };
    }

    private static String word(TimePrecision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    /** The record of a row of {@code incidents} joined with {@code publications}. */
    static IncidentRecord read(ResultSet row) throws SQLException {
        return new IncidentRecord(
                publication(row),
                row.getString("crime_id"),
                occurrence(row.getInt("from_minute"), row.getInt("to_minute"), row.getString("precision")),
                row.getString("offence"),
                row.getString("source"),
                position(row),
                row.getString("area_code"),
                flags(row.getString("flags")),
                row.getString("street_name"),
                new Details(
                        row.getString("source_offence"),
                        row.getString("outcome"),
                        row.getString("reported_by"),
                        row.getString("area_name"),
                        row.getString("context")),
                row.getString("fingerprint"));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getString("dataset"), row.getString("force"), YearMonth.parse(row.getString("month")));
    }

    static Occurrence occurrence(int fromMinute, int toMinute, String precision) {
        return new Occurrence(fromMinute, toMinute, TimePrecision.valueOf(precision.toUpperCase(Locale.ROOT)));
    }

    static @Nullable Position position(ResultSet row) throws SQLException {
        double x = row.getDouble("x");
        return row.wasNull() ? null : new Position(x, row.getDouble("y"), row.getDouble("lon"), row.getDouble("lat"));
    }

    static SortedSet<String> flags(@Nullable String joined) {
        return joined == null ? NO_FLAGS : new TreeSet<>(List.of(joined.split(FLAG_SEPARATOR)));
    }
}
