package nightjar.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collections;
import java.util.Optional;
import nightjar.incident.IncidentRecord;
import nightjar.incident.OffenceTaxonomy;
import nightjar.incident.Publication;
import nightjar.time.Occurrence;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one data.police.uk street file. */
final class PoliceStreetRows implements RowReader {

    private static final String NO_LOCATION = "No Location";

    private final CsvHeader header;
    private final Optional<PoliceFileName> stated;
    private final String dataset;
    private final OffenceTaxonomy taxonomy;
    private final YearMonth thisMonth;
    private final RowFingerprint fingerprint = new RowFingerprint("", new BitSet());
    private final CoordinateColumns coordinates;
    private final int month;
    private final int offence;
    private final int crimeId;
    private final int reportedBy;
    private final int fallsWithin;
    private final int location;
    private final int lsoaCode;
    private final int lsoaName;
    private final int outcome;
    private final int context;

    PoliceStreetRows(
            CsvHeader header,
            Optional<PoliceFileName> stated,
            String dataset,
            OffenceTaxonomy taxonomy,
            LocalDate today)
            throws InputException {
        this.header = header;
        this.stated = stated;
        this.dataset = dataset;
        this.taxonomy = taxonomy;
        thisMonth = YearMonth.from(today);
        coordinates = coordinateColumns(header);
        month = header.require("Month");
        offence = header.require("Crime type");
        crimeId = header.find("Crime ID");
        reportedBy = header.find("Reported by");
        fallsWithin = stated.isPresent() ? header.find("Falls within") : header.require("Falls within");
        location = header.find("Location");
        lsoaCode = header.find("LSOA code");
        lsoaName = header.find("LSOA name");
        outcome = header.find("Last outcome category");
        context = header.find("Context");
    }

    private static CoordinateColumns coordinateColumns(CsvHeader header) throws InputException {
        return header.contains("Easting")
                ? new CoordinateColumns(header, header.require("Easting"), header.require("Northing"), false, true)
                : new CoordinateColumns(header, header.require("Longitude"), header.require("Latitude"), true, true);
    }

    @Override
    public CoordinateColumns coordinates() {
        return coordinates;
    }

    @Override
    public DraftIncident read(CsvRow row) throws RowRejection {
        YearMonth occurred = occurred(row);
        String offenceName = row.get(offence);
        String slug = taxonomy.findSlug(offenceName)
                .orElseThrow(() -> new RowRejection(RejectCode.UNKNOWN_OFFENCE, header.name(offence), offenceName));
        Coordinates at = coordinates.read(row);
        String street = row.find(location);
        IncidentRecord record = new IncidentRecord(
                new Publication(dataset, force(row), occurred),
                row.find(crimeId),
                Occurrence.inMonth(occurred),
                slug,
                "police",
                null,
                row.find(lsoaCode),
                Collections.emptySortedSet(),
                NO_LOCATION.equals(street) ? null : street,
                details(row, offenceName),
                fingerprint.of(row.fields()));
        return new DraftIncident(row.line(), record, at);
    }

    private IncidentRecord.Details details(CsvRow row, @Nullable String offenceName) {
        return new IncidentRecord.Details(
                offenceName, row.find(outcome), row.find(reportedBy), row.find(lsoaName), row.find(context));
    }

    private YearMonth occurred(CsvRow row) throws RowRejection {
        String text = row.get(month);
        YearMonth occurred = parsed(text);
        if (occurred.isAfter(thisMonth)) {
            throw new RowRejection(RejectCode.DATE_IN_FUTURE, header.name(month), text);
        }
        if (occurred.getYear() < 1900) {
            throw new RowRejection(RejectCode.DATE_TOO_OLD, header.name(month), text);
        }
        if (stated.isPresent() && !stated.get().month().equals(occurred)) {
            throw new RowRejection(RejectCode.OTHER_MONTH, header.name(month), text);
        }
        return occurred;
    }

    private YearMonth parsed(String text) throws RowRejection {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new RowRejection(RejectCode.BAD_MONTH, header.name(month), text);
        }
    }

    private String force(CsvRow row) throws RowRejection {
        if (stated.isPresent()) {
            return stated.get().force();
        }
        String slug = Slugs.ofForce(row.get(fallsWithin));
        if (slug.isEmpty()) {
            throw new RowRejection(RejectCode.BAD_SLUG, header.name(fallsWithin), row.get(fallsWithin));
        }
        return slug;
    }
}
