package nightjar.ingest;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nightjar.incident.Access;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Publication;
import nightjar.ingest.MappingProfile.Columns;
import nightjar.time.Occurrence;
import nightjar.time.TimePrecision;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one local CSV as its mapping profile says. */
final class LocalRows implements RowReader {

    static final Set<String> YES = Set.of("y", "yes", "true", "t", "1", "x");
    static final Set<String> NO = Set.of("", "n", "no", "false", "f", "0", "-");

    private final CsvHeader header;
    private final LocalFormat format;
    private final MappingProfile profile;
    private final RowFingerprint fingerprint;
    private final CoordinateColumns coordinates;
    private final MomentColumns start;
    private final MomentColumns end;
    private final Map<String, String> offenceBySourceWord = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Integer, String> flagByColumn = new TreeMap<>();
    private final int id;
    private final int offence;
    private final int source;
    private final int force;
    private final int areaCode;
    private final int streetName;
    private final int outcome;
    private final int sensitivity;

    LocalRows(CsvHeader header, LocalFormat format) throws InputException {
        this.header = header;
        this.format = format;
        profile = format.profile();
        Columns columns = profile.columns();
        fingerprint = new RowFingerprint(format.profileHash(), header.personal());
        coordinates = coordinateColumns(header, profile);
        start = new MomentColumns(header, columns.date(), columns.time(), columns.dateTime(), profile, format.today());
        end = new MomentColumns(
                header, columns.endDate(), columns.endTime(), columns.endDateTime(), profile, format.today());
        offenceBySourceWord.putAll(profile.offences());
        for (Map.Entry<String, String> flag : profile.flags().entrySet()) {
            flagByColumn.put(header.require(flag.getKey()), flag.getValue());
        }
        id = column(columns.id());
        offence = column(columns.offence());
        source = column(columns.source());
        force = column(columns.force());
        areaCode = column(columns.areaCode());
        streetName = column(columns.streetName());
        outcome = column(columns.outcome());
        sensitivity = column(columns.sensitivity());
    }

    private int column(@Nullable String name) throws InputException {
        return name == null ? CsvHeader.ABSENT : header.require(name);
    }

    private static CoordinateColumns coordinateColumns(CsvHeader header, MappingProfile profile) throws InputException {
        Columns columns = profile.columns();
        boolean british = profile.ground().equals("EPSG:27700");
        String first = profile.inDegrees() ? columns.longitude() : columns.easting();
        String second = profile.inDegrees() ? columns.latitude() : columns.northing();
        if (first == null || second == null) {
            throw InputFault.BAD_PROFILE.because("The mapping profile names no coordinates.");
        }
        return new CoordinateColumns(
                header, header.require(first), header.require(second), profile.inDegrees(), british);
    }

    @Override
    public CoordinateColumns coordinates() {
        return coordinates;
    }

    @Override
    public long ambiguousTimes() {
        return start.ambiguous() + end.ambiguous();
    }

    @Override
    public long datesOfCertainOrder() {
        return start.ofCertainOrder() + end.ofCertainOrder();
    }

    @Override
    public DraftIncident read(CsvRow row) throws RowRejection {
        Occurrence occurrence = occurrence(row);
        String offenceSlug = offence(row);
        String sourceSlug = source(row);
        Coordinates at = coordinates.read(row);
        SortedSet<String> flags = flags(row);
        String forceSlug = force(row, sourceSlug);
        String rowId = row.find(id);
        if (rowId != null && !format.isNewId(rowId)) {
            throw new RowRejection(RejectCode.DUPLICATE_ID, header.name(id), rowId);
        }
        if (sensitivity != CsvHeader.ABSENT) {
            format.noteSensitivity(sensitivity(row.get(sensitivity)));
        }
        IncidentRecord record = new IncidentRecord(
                new Publication(format.dataset(), forceSlug, occurrence.startMonth()),
                rowId,
                occurrence,
                offenceSlug,
                sourceSlug,
                null,
                row.find(areaCode),
                flags,
                row.find(streetName),
                new IncidentRecord.Details(row.find(offence), row.find(outcome), null, null, null),
                fingerprint.of(row.fields()));
        return new DraftIncident(row.line(), record, at);
    }

    private Occurrence occurrence(CsvRow row) throws RowRejection {
        Moment from = start.read(row);
        if (from == null) {
            throw new RowRejection(RejectCode.MISSING_VALUE, startColumn(), "");
        }
        Moment to = end.read(row);
        if (to != null && to.end().isBefore(from.at())) {
            throw new RowRejection(
                    RejectCode.END_BEFORE_START, endColumn(), to.at().toString());
        }
        if (from.hasHour()) {
            return to == null ? Occurrence.at(from.at()) : Occurrence.between(from.at(), to.end());
        }
        LocalDateTime lastDay = to == null ? from.end() : latest(from.end(), startOfNextDay(to));
        return new Occurrence(Occurrence.localMinute(from.at()), Occurrence.localMinute(lastDay), from.precision());
    }

    private static LocalDateTime startOfNextDay(Moment to) {
        return to.precision() == TimePrecision.INSTANT
                ? to.at().toLocalDate().plusDays(1).atStartOfDay()
                : to.end();
    }

    private static LocalDateTime latest(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private String startColumn() {
        Columns columns = profile.columns();
        return columns.date() == null ? String.valueOf(columns.dateTime()) : columns.date();
    }

    private String endColumn() {
        Columns columns = profile.columns();
        return columns.endDate() == null ? String.valueOf(columns.endDateTime()) : columns.endDate();
    }

    private String offence(CsvRow row) throws RowRejection {
        String fixed = profile.offence();
        if (fixed != null) {
            return fixed;
        }
        String word = row.get(offence);
        String mapped = offenceBySourceWord.get(word);
        if (mapped != null) {
            return mapped;
        }
        return format.taxonomy()
                .findSlug(word)
                .orElseThrow(() -> new RowRejection(RejectCode.UNKNOWN_OFFENCE, header.name(offence), word));
    }

    private String source(CsvRow row) throws RowRejection {
        String fixed = profile.source();
        String slug = fixed == null ? slug(row, source, Slugs.of(row.get(source))) : fixed;
        if (!format.noteSource(slug)) {
            throw new RowRejection(RejectCode.TOO_MANY_SOURCES, header.name(source), row.get(source));
        }
        return slug;
    }

    private String force(CsvRow row, String sourceSlug) throws RowRejection {
        if (force != CsvHeader.ABSENT) {
            return slug(row, force, Slugs.ofForce(row.get(force)));
        }
        String fixed = profile.force();
        return fixed == null ? sourceSlug : fixed;
    }

    private String slug(CsvRow row, int column, String slug) throws RowRejection {
        if (slug.isEmpty()) {
            throw new RowRejection(RejectCode.BAD_SLUG, header.name(column), row.get(column));
        }
        return slug;
    }

    private SortedSet<String> flags(CsvRow row) throws RowRejection {
        if (flagByColumn.isEmpty()) {
            return Collections.emptySortedSet();
        }
        SortedSet<String> flags = new TreeSet<>();
        for (Map.Entry<Integer, String> flag : flagByColumn.entrySet()) {
            String word = row.get(flag.getKey()).toLowerCase(Locale.ROOT);
            if (YES.contains(word)) {
                flags.add(flag.getValue());
            } else if (!NO.contains(word)) {
                throw new RowRejection(RejectCode.BAD_FLAG, header.name(flag.getKey()), word);
            }
        }
        return flags;
    }

    /** Blank is restricted, and a word that nobody knows is special: closed by default. */
    private static Access sensitivity(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "open", "public", "0" -> Access.OPEN;
            case "", "restricted", "1" -> Access.RESTRICTED;
            default -> Access.SPECIAL;
        };
    }
}
