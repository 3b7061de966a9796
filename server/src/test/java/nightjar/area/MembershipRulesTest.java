package nightjar.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import nightjar.incident.AreaMembership;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentColumnsBuilder;
import nightjar.incident.Position;
import nightjar.time.Occurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipRulesTest {

    /** Two current areas side by side, 0 to 100 and 100 to 200 metres east. */
    private static final AreaLayer LSOAS =
            Squares.boundaries(Squares.square("lsoa", "L1", 0, 0, 100), Squares.square("lsoa", "L2", 100, 0, 100));

    private static final AreaLookup SPLIT = Squares.lookup("lsoa", "lsoa", "OLD", "L1", "OLD", "L2", "L9", "L2");
    private static final AreaLookup DISTRICTS = Squares.lookup("lsoa", "district", "L1", "D1", "L2", "D2");

    private final IncidentColumnsBuilder incidents = new IncidentColumnsBuilder();
    private int rows;

    /** Adds a row without a position. */
    private void add(@Nullable String code) {
        add(null, code);
    }

    private void add(double x, double y, @Nullable String code) {
        add(new Position(x, y, 0, 0), code);
    }

    private void add(@Nullable Position position, @Nullable String code) {
        Occurrence when = Occurrence.inMonth(YearMonth.of(2024, 1));
        incidents.add(rows++, "local", when, "drugs", "police", position, code, new TreeSet<>());
    }

    /** The area of each row in the order in which rows were added; "outside" and "without location" in words. */
    private List<String> areas(String kind, AreaSources sources) {
        IncidentColumns columns = incidents.build();
        AreaMembership membership = membership(kind, sources, columns);
        String[] areas = new String[columns.rows()];
        for (int row = 0; row < areas.length; row++) {
            int area = membership.areaOfRow()[row];
            areas[columns.arrays().recordId()[row]] = switch (area) {
                case AreaMembership.OUTSIDE -> "outside";
                case AreaMembership.WITHOUT_LOCATION -> "without location";
                default -> membership.codes().get(area);
            };
        }
        return List.of(areas);
    }

    private static AreaMembership membership(String kind, AreaSources sources, IncidentColumns columns) {
        Map<String, AreaMembership> all = MembershipRules.compute(columns, sources, AreaAssembler.assemble(sources));
        return Objects.requireNonNull(all.get(kind));
    }

    private static AreaSources sources(List<AreaLayer> layers, AreaLookup... lookups) {
        return new AreaSources(layers, List.of(lookups), List.of());
    }

    @Test
    void worksWhenEmpty() {
        IncidentColumns none = incidents.build();
        assertThat(MembershipRules.compute(none, AreaSources.NONE, Map.of())).isEmpty();
        assertThat(membership("lsoa", sources(List.of(LSOAS)), none).areaOfRow())
                .isEmpty();
    }

    @Test
    void aKindWithBoundariesGoesByGeometryAndAnEdgeToTheLowestCode() {
        AreaLayer wards =
                Squares.boundaries(Squares.square("ward", "W2", 0, 0, 100), Squares.square("ward", "W1", 100, 0, 100));
        add(50, 50, "L2");
        add(100, 50, null);
        add(500, 50, "L1");
        add("L1");
        add((String) null);
        assertThat(areas("ward", sources(List.of(wards, LSOAS))))
                .containsExactly("W2", "W1", "outside", "without location", "without location");
    }

    @Test
    void theSourcesCodeDecidesForLsoaAndTheDisagreementIsCounted() {
        add(50, 50, "L2");
        add(50, 50, "L1");
        add(500, 50, "L1");
        add("L1");
        AreaSources sources = sources(List.of(LSOAS));
        assertThat(areas("lsoa", sources)).containsExactly("L2", "L1", "L1", "L1");
        assertThat(membership("lsoa", sources, incidents.build()).disagreements())
                .isEqualTo(1);
    }

    @Test
    void aCodeThatSaysNothingLeavesItToTheGeometry() {
        add(50, 50, "W01000001");
        add(500, 50, "W01000001");
        add("W01000001");
        assertThat(areas("lsoa", sources(List.of(LSOAS)))).containsExactly("L1", "outside", "without location");
    }

    @Test
    void anOlderCodeThatWasSplitGoesToTheChildAtThePointElseTheNearest() {
        add(150, 50, "OLD");
        add(100, 50, "OLD");
        add(230, 50, "OLD");
        add(-30, 50, "OLD");
        add("OLD");
        add("L9");
        assertThat(areas("lsoa", sources(List.of(LSOAS), SPLIT))).containsExactly("L2", "L1", "L2", "L1", "L1", "L2");
    }

    @Test
    void kindsBuiltFromLsoaInheritItsMembership() {
        add(50, 50, "L2");
        add(500, 50, null);
        add((String) null);
        AreaSources sources = sources(List.of(LSOAS), SPLIT, DISTRICTS);
        assertThat(areas("district", sources)).containsExactly("D2", "outside", "without location");
        assertThat(membership("district", sources, incidents.build()).disagreements())
                .isEqualTo(1);
    }

    @Test
    void withoutLsoaBoundariesCodesAloneDecide() {
        add(50, 50, "L2");
        add(150, 50, "OLD");
        add("L9");
        add(50, 50, "unknown");
        add("unknown");
        assertThat(areas("district", sources(List.of(), SPLIT, DISTRICTS)))
                .containsExactly("D2", "D1", "D2", "outside", "without location");
    }

    @Test
    void aChainOfKindsInheritsThroughAllOfThem() {
        AreaLookup wards = Squares.lookup("lsoa", "ward", "L1", "W1", "L2", "W2");
        AreaMembers forums = Squares.members("forum", "ward", "F1", "W2");
        AreaSources sources = new AreaSources(List.of(LSOAS), List.of(wards), List.of(forums));
        add(50, 50, "L2");
        add(50, 50, "L1");
        assertThat(areas("forum", sources)).containsExactly("F1", "outside");
    }

    @Test
    void aMemberOfTwoAreasCountsInTheOneWithTheLowestCode() {
        AreaMembers forums = Squares.members("forum", "lsoa", "F2", "L1", "F1", "L1");
        add(50, 50, "L1");
        assertThat(areas("forum", new AreaSources(List.of(LSOAS), List.of(), List.of(forums))))
                .containsExactly("F1");
    }

    @Test
    void membersOfSeveralKindsAreJoined() {
        AreaLayer parishes = Squares.boundaries(Squares.square("parish", "P1", 300, 0, 100));
        AreaMembers forums = new AreaMembers(
                "forum",
                List.of(
                        new AreaMembers.Entry("F1", "One", "lsoa", "L1"),
                        new AreaMembers.Entry("F2", "Two", "parish", "P1")));
        add(50, 50, "L1");
        add(350, 50, null);
        add(150, 50, "L2");
        add((String) null);
        assertThat(areas("forum", new AreaSources(List.of(LSOAS, parishes), List.of(), List.of(forums))))
                .containsExactly("F1", "F2", "outside", "without location");
    }

    @Test
    void codesBeyondTheImportedBoundariesStillCountForWhatALookupBuilds() {
        AreaLookup wider = Squares.lookup("lsoa", "district", "L1", "D1", "L7", "D7");
        add("L7");
        assertThat(areas("district", sources(List.of(LSOAS), wider))).containsExactly("D7");
        assertThat(areas("lsoa", sources(List.of(LSOAS), wider))).containsExactly("outside");
    }
}
