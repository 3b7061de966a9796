package nightjar.ingest.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nightjar.acceptance.RealFiles;
import nightjar.area.AreaAssembler;
import nightjar.area.AreaLookup;
import nightjar.area.AreaMembers;
import nightjar.area.AreaSources;
import nightjar.area.AssembledAreas;
import nightjar.area.MembershipRules;
import nightjar.geo.GroundPoint;
import nightjar.geo.Projection;
import nightjar.geo.crs.GroundProjection;
import nightjar.incident.AreaMembership;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentColumnsBuilder;
import nightjar.incident.Position;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;
import nightjar.time.Occurrence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The check values of eighteen published months, with the areas that an analyst loads beside them. */
class RealMembershipTest {

    private static final int ROWS = 261_809;
    private static final String BANES = "E06000022";

    private static IncidentColumns columns;
    private static AreaSources sources;
    private static AssembledAreas areas;
    private static Map<String, AreaMembership> memberships;

    @BeforeAll
    static void load() throws IOException, InputException {
        sources = sources();
        columns = incidents(RealFiles.find("police/avon-and-somerset-2023-01-to-2024-06.zip"));
        areas = AreaAssembler.assembleAll(sources);
        memberships = MembershipRules.compute(columns, sources, areas.layers());
    }

    private static AreaSources sources() throws InputException {
        List<Reject> rejects = new ArrayList<>();
        AreaLookup succession = LookupReader.read(
                RealFiles.find("lookups/lsoa2011-to-lsoa2021.csv"),
                "lsoa",
                "lsoa11_code",
                "lsoa",
                "lsoa21_code",
                null,
                rejects::add);
        AreaLookup authorities = LookupReader.read(
                RealFiles.find("lookups/lsoa2021-to-ward-to-local-authority.csv"),
                "lsoa",
                "lsoa21_code",
                "local-authority",
                "ltla24_code",
                "ltla24_name",
                rejects::add);
        Path lsoas = RealFiles.find("boundaries/lsoa2021-avon-and-somerset.geojson");
        Path wards = RealFiles.find("boundaries/wards-banes.geojson");
        AreaSources read = new AreaSources(
                List.of(
                        BoundaryReader.read(lsoas, "lsoa", "lsoa21_code", "lsoa21_name", rejects::add),
                        BoundaryReader.read(wards, "ward", "ward_code", "ward_name", rejects::add)),
                List.of(succession, authorities),
                List.of(
                        MembersReader.read(Path.of("../data/forum-areas-banes.csv"), "forum", rejects::add),
                        MembersReader.read(
                                Path.of("../data/priority-neighbourhoods-south-gloucestershire.csv"),
                                "neighbourhood",
                                rejects::add)));
        assertThat(rejects).isEmpty();
        return read;
    }

    private static IncidentColumns incidents(Path zip) throws IOException {
        IncidentColumnsBuilder builder = new IncidentColumnsBuilder();
        Projection ground = GroundProjection.britishNationalGrid();
        int id = 0;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                try (Reader text = new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8);
                        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                    for (NamedCsvRecord row : rows) {
                        add(builder, id++, row, ground);
                    }
                }
            }
        }
        return builder.build();
    }

    private static void add(IncidentColumnsBuilder builder, int id, NamedCsvRecord row, Projection ground) {
        String lon = row.getField("Longitude");
        Position position = null;
        if (!lon.isEmpty()) {
            double lonDegrees = Double.parseDouble(lon);
            double latDegrees = Double.parseDouble(row.getField("Latitude"));
            GroundPoint point = ground.toGround(lonDegrees, latDegrees);
            position = new Position(point.x(), point.y(), lonDegrees, latDegrees);
        }
        String code = row.getField("LSOA code");
        builder.add(
                id,
                "police-street",
                Occurrence.inMonth(YearMonth.parse(row.getField("Month"))),
                "other-crime",
                "police",
                position,
                code.isEmpty() ? null : code,
                new TreeSet<>());
    }

    private static int count(String kind, String code) {
        AreaMembership membership = membership(kind);
        int area = membership.indexOf(code);
        return (int)
                Arrays.stream(membership.areaOfRow()).filter(a -> a == area).count();
    }

    private static AreaMembership membership(String kind) {
        return Optional.ofNullable(memberships.get(kind)).orElseThrow();
    }

    private static int countInMonth(YearMonth month) {
        AreaMembership membership = membership("local-authority");
        int area = membership.indexOf(BANES);
        int from = Occurrence.inMonth(month).fromMinute();
        int count = 0;
        for (int row = 0; row < columns.rows(); row++) {
            boolean inMonth = columns.arrays().fromMinute()[row] == from;
            count += inMonth && membership.areaOfRow()[row] == area ? 1 : 0;
        }
        return count;
    }

    @Test
    void bathAndNorthEastSomersetHasTheRowsThatItsCodesSay() {
        assertThat(columns.rows()).isEqualTo(ROWS);
        assertThat(count("local-authority", BANES)).isEqualTo(22_741);
        assertThat(countInMonth(YearMonth.of(2023, 1))).isEqualTo(1_018);
        assertThat(countInMonth(YearMonth.of(2024, 6))).isEqualTo(1_401);
    }

    @Test
    void theWardsHoldTheRowsThatTheirPolygonsSay() {
        AreaMembership wards = membership("ward");
        long inside = Arrays.stream(wards.areaOfRow()).filter(area -> area >= 0).count();
        assertThat(wards.codes()).hasSize(33);
        assertThat(inside).isCloseTo(22_765L, within(113L));
        assertThat(count("ward", "E05012471")).as("Kingsmead").isCloseTo(4_955, within(25));
        assertThat(count("ward", "E05012463")).as("Bathwick").isCloseTo(478, within(2));
    }

    @Test
    void everyRowIsInAnAreaOrOutsideOrWithoutLocation() {
        memberships.forEach((kind, membership) -> {
            assertThat(membership.areaOfRow()).as(kind).hasSize(ROWS);
            int areaCount = membership.codes().size();
            assertThat(Arrays.stream(membership.areaOfRow())
                            .allMatch(area -> area >= AreaMembership.WITHOUT_LOCATION && area < areaCount))
                    .as(kind)
                    .isTrue();
        });
        int[] wards = membership("ward").areaOfRow();
        assertThat(Arrays.stream(wards).filter(a -> a == AreaMembership.WITHOUT_LOCATION))
                .hasSize(15_529);
    }

    @Test
    void codesAndPositionsOfLsoasAgreeForMostRows() {
        AreaMembership lsoas = membership("lsoa");
        System.out.println("lsoa: " + lsoas.disagreements() + " disagreements; local authority: "
                + membership("local-authority").disagreements());
        assertThat((double) lsoas.disagreements() / ROWS).isBetween(0.02, 0.06);
    }

    @Test
    void theOrderOfSourcesDoesNotMatter() {
        AreaSources turned = new AreaSources(
                sources.boundaries().reversed(),
                sources.lookups().reversed(),
                sources.members().reversed());
        Map<String, AreaMembership> again = MembershipRules.compute(columns, turned, AreaAssembler.assemble(turned));
        assertThat(again.keySet()).isEqualTo(memberships.keySet());
        again.forEach((kind, membership) -> assertThat(membership.areaOfRow())
                .as(kind)
                .isEqualTo(membership(kind).areaOfRow()));
    }

    @Test
    void forumAreasInheritFromTheirWards() {
        List<String> wardCodes = membership("ward").codes();
        int[] wards = membership("ward").areaOfRow();
        int[] forums = membership("forum").areaOfRow();
        assertThat(Arrays.stream(forums).filter(area -> area >= 0).count())
                .isEqualTo(Arrays.stream(wards).filter(area -> area >= 0).count());
        int keynsham = membership("forum").indexOf("keynsham");
        List<String> keynshamWards = sources.members().stream()
                .flatMap(members -> members.entries().stream())
                .filter(entry -> entry.code().equals("keynsham"))
                .map(AreaMembers.Entry::memberCode)
                .toList();
        for (int row = 0; row < ROWS; row++) {
            boolean inWards = wards[row] >= 0 && keynshamWards.contains(wardCodes.get(wards[row]));
            assertThat(forums[row] == keynsham).isEqualTo(inWards);
        }
    }

    @Test
    void everyMemberIsThereAndHasAShape() {
        assertThat(areas.missing()).isEmpty();
        assertThat(areas.layers().get("forum")).isNotNull();
        assertThat(areas.layers().keySet())
                .containsExactlyInAnyOrder("lsoa", "ward", "local-authority", "forum", "neighbourhood");
        assertThat(areas.layers().values().stream()
                        .flatMap(layer -> layer.areas().stream())
                        .allMatch(area -> area.ground() != null && area.lonLat() != null))
                .isTrue();
    }

    @Test
    void eachOfThe33WardsIsInExactlyOneForumArea() {
        List<String> members = sources.members().stream()
                .filter(file -> file.kind().equals("forum"))
                .flatMap(file -> file.entries().stream())
                .map(AreaMembers.Entry::memberCode)
                .sorted()
                .toList();
        assertThat(members).isEqualTo(membership("ward").codes());
        assertThat(membership("forum").codes())
                .containsExactly("bath", "bathavon", "chew-valley", "keynsham", "somer-valley");
    }
}
