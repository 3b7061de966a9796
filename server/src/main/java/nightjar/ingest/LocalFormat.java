package nightjar.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import nightjar.geo.Projection;
import nightjar.geo.crs.GroundProjection;
import nightjar.geo.crs.UnknownCrsException;
import nightjar.incident.Access;
import nightjar.incident.OffenceTaxonomy;

/** A partner's CSV, read through a {@link MappingProfile}. Remembers ids and sources over all files of one import. */
public final class LocalFormat implements IncidentFormat {

    private final String dataset;
    private final MappingProfile profile;
    private final OffenceTaxonomy taxonomy;
    private final LocalDate today;
    private final Projection projection;
    private final String profileHash;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private Access strictestRow = Access.OPEN;

    private LocalFormat(
            String dataset,
            MappingProfile profile,
            OffenceTaxonomy taxonomy,
            LocalDate today,
            Projection projection,
            String profileHash) {
        this.dataset = dataset;
        this.profile = profile;
        this.taxonomy = taxonomy;
        this.today = today;
        this.projection = projection;
        this.profileHash = profileHash;
    }

    public static LocalFormat read(Path profileFile, String dataset, OffenceTaxonomy taxonomy, LocalDate today)
            throws InputException {
        return parse(MappingProfile.text(profileFile), dataset, taxonomy, today);
    }

    /** @param profileText a mapping profile as its file would hold it */
    static LocalFormat parse(String profileText, String dataset, OffenceTaxonomy taxonomy, LocalDate today)
            throws InputException {
        MappingProfile profile = MappingProfile.parse(profileText, taxonomy);
        try {
            return new LocalFormat(
                    dataset, profile, taxonomy, today, GroundProjection.ofCode(profile.ground()), hash(profileText));
        } catch (UnknownCrsException e) {
            throw InputFault.BAD_PROFILE.because(
                    "`groundCrs` must be a projected CRS in metres: " + e.getMessage() + ".");
        }
    }

    /** Whoever corrects a profile wants the same rows read anew. */
    private static String hash(String profileText) {
        byte[] digest = RowFingerprint.sha256().digest(profileText.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @Override
    public String layout() {
        String name = profile.name();
        return name == null ? "CSV through a mapping profile" : name;
    }

    @Override
    public String licence() {
        return "";
    }

    @Override
    public Access defaultAccess() {
        return Access.RESTRICTED;
    }

    @Override
    public Access strictestRow() {
        return strictestRow;
    }

    @Override
    public boolean filesAreWholePublications() {
        return false;
    }

    @Override
    public char delimiter() {
        return profile.separator();
    }

    @Override
    public Projection projection() {
        return projection;
    }

    @Override
    public RowReader bind(CsvHeader header, CsvSource source) throws InputException {
        return new LocalRows(header, this);
    }

    String dataset() {
        return dataset;
    }

    MappingProfile profile() {
        return profile;
    }

    OffenceTaxonomy taxonomy() {
        return taxonomy;
    }

    LocalDate today() {
        return today;
    }

    String profileHash() {
        return profileHash;
    }

    /** Whether this is the first row of the import with this id. */
    boolean isNewId(String id) {
        return ids.add(id);
    }

    void noteSensitivity(Access access) {
        strictestRow = strictestRow.stricter(access);
    }

    boolean noteSource(String slug) {
        sources.add(slug);
        return sources.size() <= Ceilings.SOURCES;
    }
}
