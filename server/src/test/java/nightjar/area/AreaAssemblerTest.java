package nightjar.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightjar.area.AssembledAreas.MissingParts;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;

class AreaAssemblerTest {

    private static final AreaLayer LSOAS = Squares.boundaries(
            Squares.square("lsoa", "L1", 0, 0, 100),
            Squares.square("lsoa", "L2", 100, 0, 100),
            Squares.square("lsoa", "L3", 500, 0, 100));

    private static final AreaLookup WARDS = Squares.lookup("lsoa", "ward", "L1", "W1", "L2", "W1", "L3", "W2");
    private static final AreaMembers FORUMS = Squares.members("forum", "ward", "F1", "W1", "F1", "W2");

    private static AreaSources sources(List<AreaLayer> layers, List<AreaLookup> lookups, AreaMembers... members) {
        return new AreaSources(layers, lookups, List.of(members));
    }

    private static MultiPolygon ground(Map<String, AreaLayer> layers, String kind, String code) {
        Area area = Objects.requireNonNull(layers.get(kind)).find(code).orElseThrow();
        return Objects.requireNonNull(area.ground());
    }

    @Test
    void worksWhenEmpty() {
        assertThat(AreaAssembler.assemble(AreaSources.NONE)).isEmpty();
    }

    @Test
    void importedBoundariesStayAsTheyAreAndALookupToThemAddsNothing() {
        AreaLookup toLsoa = Squares.lookup("oa", "lsoa", "O1", "L1", "O2", "L8");
        AreaSources sources = sources(List.of(LSOAS), List.of(toLsoa));
        assertThat(AreaAssembler.assemble(sources)).isEqualTo(Map.of("lsoa", LSOAS));
    }

    @Test
    void aSuccessionAddsNoAreas() {
        AreaLookup succession = Squares.lookup("lsoa", "lsoa", "OLD", "L1");
        assertThat(AreaAssembler.assemble(sources(List.of(), List.of(succession))))
                .isEmpty();
    }

    @Test
    void neighboursAreDissolvedOnTheGroundAndInDegrees() {
        Map<String, AreaLayer> layers = AreaAssembler.assemble(sources(List.of(LSOAS), List.of(WARDS)));
        MultiPolygon first = ground(layers, "ward", "W1");
        assertThat(first.getNumGeometries()).isEqualTo(1);
        assertThat(first.getArea()).isEqualTo(20_000);
        Area area = Objects.requireNonNull(layers.get("ward")).find("W1").orElseThrow();
        assertThat(Objects.requireNonNull(area.lonLat()).getArea()).isEqualTo(20_000);
        assertThat(area.name()).isEqualTo("W1");
    }

    @Test
    void chainsAreBuiltInWhateverOrderTheyCome() {
        Map<String, AreaLayer> layers = AreaAssembler.assemble(sources(List.of(LSOAS), List.of(WARDS), FORUMS));
        assertThat(ground(layers, "forum", "F1").getArea()).isEqualTo(30_000);
        assertThat(Objects.requireNonNull(layers.get("forum")).origin()).isEqualTo(AreaOrigin.MEMBERS);
    }

    @Test
    void aMissingPartIsReportedAndTheRestIsDissolved() {
        AreaLookup wards = Squares.lookup("lsoa", "ward", "L1", "W1", "L7", "W1", "L8", "W9");
        AssembledAreas areas = AreaAssembler.assembleAll(sources(List.of(LSOAS), List.of(wards)));
        assertThat(areas.missing()).containsExactly(new MissingParts("ward", "lsoa", List.of("L7", "L8")));
        assertThat(ground(areas.layers(), "ward", "W1").getArea()).isEqualTo(10_000);
        Area shapeless =
                Objects.requireNonNull(areas.layers().get("ward")).find("W9").orElseThrow();
        assertThat(shapeless.ground() == null && shapeless.lonLat() == null).isTrue();
    }

    @Test
    void kindsThatAreBuiltFromEachOtherAreRefusedByName() {
        AreaSources circle = sources(
                List.of(),
                List.of(Squares.lookup("forum", "ward", "F1", "W1")),
                Squares.members("forum", "ward", "F1", "W1"));
        assertThatThrownBy(() -> AreaAssembler.assemble(circle))
                .isInstanceOf(AreaCycleException.class)
                .hasMessageContaining("forum from ward from forum");
        AreaSources itself = sources(List.of(), List.of(), Squares.members("ward", "ward", "W1", "W1"));
        assertThatThrownBy(() -> AreaAssembler.refuseCircles(itself)).isInstanceOf(AreaCycleException.class);
    }

    @Test
    void boundariesBreakACircle() {
        AreaLayer wards = Squares.boundaries(Squares.square("ward", "W1", 0, 0, 100));
        AreaSources sources = sources(
                List.of(wards),
                List.of(Squares.lookup("forum", "ward", "F1", "W1")),
                Squares.members("forum", "ward", "F1", "W1"));
        assertThat(ground(AreaAssembler.assemble(sources), "forum", "F1").getArea())
                .isEqualTo(10_000);
    }

    @Test
    void namesOfKindsAreShortSlugsThatNoOtherLayerHas() {
        assertThat(AreaKind.isValid("local-authority")).isTrue();
        for (String kind : List.of("", "Ward", "9th", "grid", "zones", "density", "incidents", "a b", "x".repeat(42))) {
            assertThat(AreaKind.isValid(kind)).as(kind).isFalse();
        }
    }
}
