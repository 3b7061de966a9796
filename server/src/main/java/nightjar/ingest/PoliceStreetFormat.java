package nightjar.ingest;

import java.time.LocalDate;
import nightjar.geo.Projection;
import nightjar.geo.crs.GroundProjection;
import nightjar.incident.Access;
import nightjar.incident.OffenceTaxonomy;

/**
 * The street-level crime files of data.police.uk, in both generations: with longitude and latitude, and (2012 and
 * earlier) with easting and northing.
 */
public final class PoliceStreetFormat implements IncidentFormat {

    public static final String DATASET = "police-street";

    private final String dataset;
    private final OffenceTaxonomy taxonomy;
    private final LocalDate today;

    public PoliceStreetFormat(String dataset, OffenceTaxonomy taxonomy, LocalDate today) {
        this.dataset = dataset;
        this.taxonomy = taxonomy;
        this.today = today;
    }

    /** Whether a header is of this layout. */
    public static boolean matches(CsvHeader header) {
        return header.contains("Month")
                && header.contains("Crime type")
                && (header.contains("Longitude") || header.contains("Easting"));
    }

    @Override
    public String layout() {
        return "data.police.uk street";
    }

    @Override
    public String licence() {
        return "Contains public sector information licensed under the Open Government Licence v3.0.";
    }

    @Override
    public Access defaultAccess() {
        return Access.OPEN;
    }

    @Override
    public Access strictestRow() {
        return Access.OPEN;
    }

    @Override
    public boolean filesAreWholePublications() {
        return true;
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public Projection projection() {
        return GroundProjection.britishNationalGrid();
    }

    @Override
    public RowReader bind(CsvHeader header, CsvSource source) throws InputException {
        if (!header.contains("Crime type")) {
            throw InputFault.MISSING_COLUMN.because(source.name() + " has no column \"Crime type\" as the files of"
                    + " data.police.uk do; name a mapping profile for it, which inspect proposes.");
        }
        return new PoliceStreetRows(header, PoliceFileName.parse(source.fileName()), dataset, taxonomy, today);
    }
}
