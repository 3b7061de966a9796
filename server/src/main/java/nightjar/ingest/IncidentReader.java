package nightjar.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Position;

/** Reads one file of incidents in a known format: rows to records, bad rows to rejects. For one thread. */
public final class IncidentReader {

    /** More swapped positions than one in so many make the file useless. */
    private static final int SWAPPED_SHARE = 5;

    /** One date in so many the other way round is a slip; more is a file with both orders. */
    private static final int MIXED_DATES_SHARE = 1000;

    private final IncidentFormat format;
    private final CsvSource source;
    private final List<DraftIncident> drafts = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private Set<String> personal = Set.of();
    private long read;

    private IncidentReader(IncidentFormat format, CsvSource source) {
        this.format = format;
        this.source = source;
    }

    /**
     * @param maxRows refuse files with more rows
     */
    public static IncidentFile read(IncidentFormat format, CsvSource source, long maxRows) throws InputException {
        return new IncidentReader(format, source).read(maxRows);
    }

    private IncidentFile read(long maxRows) throws InputException {
        try (CsvTable table = CsvTable.open(source, format.delimiter())) {
            personal = table.header().personalNames();
            RowReader reader = format.bind(table.header(), source);
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                if (++read > maxRows) {
                    throw tooManyRows(source, maxRows);
                }
                take(row, reader);
            }
            checkDates(reader);
            checkSwapped();
            List<IncidentRecord> records = placed(reader.coordinates());
            rejects.sort(Comparator.comparingLong(Reject::line));
            return new IncidentFile(
                    read,
                    records,
                    rejects,
                    reader.ambiguousTimes(),
                    table.header().unused(),
                    List.copyOf(personal));
        }
    }

    static InputException tooManyRows(CsvSource source, long maxRows) {
        return InputFault.TOO_MANY_ROWS.because("%s has more than %,d rows; import it on the command line or split it."
                .formatted(source.name(), maxRows));
    }

    /** What becomes of each of the first rows. */
    static List<Preview.ReadRow> preview(IncidentFormat format, CsvSource source, int rows) throws InputException {
        try (CsvTable table = CsvTable.open(source, format.delimiter())) {
            IncidentReader incidents = new IncidentReader(format, source);
            incidents.personal = table.header().personalNames();
            RowReader reader = format.bind(table.header(), source);
            List<Preview.ReadRow> preview = new ArrayList<>();
            while (preview.size() < rows) {
                CsvRow row = table.next();
                if (row == null) {
                    return preview;
                }
                preview.add(incidents.readAlone(row, reader));
            }
            return preview;
        }
    }

    private Preview.ReadRow readAlone(CsvRow row, RowReader reader) {
        drafts.clear();
        take(row, reader);
        List<IncidentRecord> placed = placed(reader.coordinates());
        return placed.isEmpty()
                ? new Preview.Refused(rejects.getLast())
                : new Preview.Accepted(row.line(), placed.getFirst());
    }

    private void take(CsvRow row, RowReader reader) {
        try {
            RejectCode flaw = row.flaw();
            if (flaw != null) {
                throw new RowRejection(flaw, "", "");
            }
            drafts.add(reader.read(row));
        } catch (RowRejection rejection) {
            rejects.add(rejection.at(source.name(), row.line(), personal));
        }
    }

    private long count(RejectCode code) {
        return rejects.stream()
                .filter(reject -> reject.code().equals(code.code()))
                .count();
    }

    private void checkSwapped() throws InputException {
        long swapped = count(RejectCode.SWAPPED_COORDINATES);
        long located = drafts.stream().filter(draft -> draft.at() != null).count() + swapped;
        if (swapped * SWAPPED_SHARE > located) {
            throw InputFault.SWAPPED_COORDINATES.because(
                    "%,d of %,d positions of %s have longitude and latitude swapped; swap the two columns."
                            .formatted(swapped, located, source.name()));
        }
    }

    private void checkDates(RowReader reader) throws InputException {
        long swapped = count(RejectCode.DAY_MONTH_SWAPPED);
        if (swapped * MIXED_DATES_SHARE > read && reader.datesOfCertainOrder() > 0) {
            throw InputFault.MIXED_DATES.because(
                    "%s has dates with the day first, and %,d with the month first; which of them the others are cannot be told."
                            .formatted(source.name(), swapped));
        }
    }

    /** Projects all positions in one go, and drops the rows whose position is nowhere. */
    private List<IncidentRecord> placed(CoordinateColumns columns) {
        List<Coordinates> stated =
                drafts.stream().map(DraftIncident::at).filter(Objects::nonNull).toList();
        PositionBatch positions = PositionBatch.project(stated, columns, format.projection());
        List<IncidentRecord> records = new ArrayList<>(drafts.size());
        int position = 0;
        for (DraftIncident draft : drafts) {
            if (draft.at() == null) {
                records.add(draft.record());
            } else if (positions.isOnGround(position)) {
                records.add(at(draft.record(), positions.get(position++)));
            } else {
                RowRejection outside = columns.outsideGrid(stated.get(position++));
                rejects.add(outside.at(source.name(), draft.line(), personal));
            }
        }
        return records;
    }

    private static IncidentRecord at(IncidentRecord record, Position position) {
        return new IncidentRecord(
                record.publication(),
                record.crimeId(),
                record.occurrence(),
                record.offence(),
                record.source(),
                position,
                record.areaCode(),
                record.flags(),
                record.streetName(),
                record.details(),
                record.fingerprint());
    }
}
