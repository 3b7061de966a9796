package nightjar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nightjar.geo.LonLat;
import nightjar.incident.OffenceTaxonomy;
import nightjar.time.TimePrecision;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class DemoTest {

    private final DemoRandom random = new DemoRandom(1);
    private final DemoAreas areas = DemoAreas.draw(random);
    private final DemoStreets streets = DemoStreets.lay(areas, random);
    private final List<DemoIncident> incidents = DemoIncidents.invent(streets, random);

    @Test
    void oneSeedGivesTheSameFilesToTheByteAndAnotherSeedGivesOthers(@TempDir Path folder) throws IOException {
        DemoFiles first = write(folder.resolve("first"), 7);
        DemoFiles again = write(folder.resolve("again"), 7);
        DemoFiles other = write(folder.resolve("other"), 8);

        assertThat(first.incidents()).hasSameBinaryContentAs(again.incidents());
        assertThat(first.smallAreas()).hasSameBinaryContentAs(again.smallAreas());
        assertThat(first.wards()).hasSameBinaryContentAs(again.wards());
        assertThat(Files.mismatch(first.incidents(), other.incidents())).isNotNegative();
    }

    private static DemoFiles write(Path folder, long seed) throws IOException {
        DemoFiles files = DemoFiles.in(Files.createDirectory(folder));
        files.write(seed);
        return files;
    }

    @Test
    void thereAre33WardsInFiveForumAreasAndAbout115SmallAreas() {
        assertThat(areas.wards()).hasSize(33);
        assertThat(areas.smallAreas()).hasSizeBetween(105, 125);
        assertThat(areas.forumMembers()).hasSize(33);
        assertThat(areas.forumMembers().stream().map(DemoAreas.Member::name).distinct())
                .containsExactlyInAnyOrder("Bath", "Bathavon", "Keynsham", "Chew Valley", "Somer Valley");
    }

    @Test
    void smallAreasAndWardsBothCoverTheOutlineWithoutOverlap() {
        Geometry smallUnion = union(areas.smallAreas());
        Geometry wardUnion = union(areas.wards());

        assertThat(sumOfAreas(areas.smallAreas())).isCloseTo(smallUnion.getArea(), within1e9());
        assertThat(sumOfAreas(areas.wards())).isCloseTo(smallUnion.getArea(), within1e9());
        assertThat(wardUnion.symDifference(smallUnion).getArea()).isLessThan(1e-9);
        assertThat(areas.wards()).allMatch(ward -> ward.geometry().isValid());
    }

    private static Offset<Double> within1e9() {
        return Offset.offset(1e-9);
    }

    private static Geometry union(List<DemoAreas.Shape> shapes) {
        return UnaryUnionOp.union(shapes.stream().map(DemoAreas.Shape::geometry).toList());
    }

    private static double sumOfAreas(List<DemoAreas.Shape> shapes) {
        return shapes.stream().mapToDouble(shape -> shape.geometry().getArea()).sum();
    }

    @Test
    void codesAreUniqueAndNobodyCanTakeThemForPublishedOnes() {
        Set<String> codes = new HashSet<>();
        areas.smallAreas().forEach(area -> codes.add(area.code()));
        areas.wards().forEach(area -> codes.add(area.code()));

        assertThat(codes).hasSize(areas.smallAreas().size() + 33).allMatch(code -> code.startsWith("DEMO-"));
    }

    @Test
    void nearlyAllSnapPointsLieInsideTheAreas() {
        Geometry all = union(areas.smallAreas());
        GeometryFactory geometries = new GeometryFactory();
        long inside = streets.points().stream()
                .map(DemoStreets.SnapPoint::lonLat)
                .filter(at -> all.contains(geometries.createPoint(new Coordinate(at.lon(), at.lat()))))
                .count();

        assertThat(inside / (double) streets.points().size()).isGreaterThan(0.97);
    }

    @Test
    void allOf24MonthsHoldIncidentsAndNoneIsOutsideThem() {
        Map<YearMonth, Long> byMonth = incidents.stream()
                .collect(Collectors.groupingBy(incident -> incident.occurrence().startMonth(), Collectors.counting()));

        assertThat(incidents).hasSize(40_000);
        assertThat(byMonth).hasSize(24);
        assertThat(byMonth.values()).allMatch(count -> count > 1_200 && count < 2_200);
        assertThat(byMonth.keySet()).contains(DemoPeriod.FIRST_MONTH, DemoPeriod.LAST_MONTH);
    }

    @Test
    void offencesAreThoseOfTheTaxonomyAndAllOfThemOccur() {
        Set<String> offences = incidents.stream().map(DemoIncident::offence).collect(Collectors.toSet());

        assertThat(offences)
                .containsExactlyInAnyOrderElementsOf(OffenceTaxonomy.shipped().offences().stream()
                        .map(OffenceTaxonomy.Offence::slug)
                        .toList());
    }

    @Test
    void aboutSixInAHundredHaveNoLocation() {
        double share =
                incidents.stream().filter(incident -> incident.at() == null).count() / 40_000.0;

        assertThat(share).isBetween(0.045, 0.065);
    }

    @Test
    void everyPrecisionOfTimeOccurs() {
        Map<TimePrecision, Long> byPrecision = incidents.stream()
                .collect(Collectors.groupingBy(incident -> incident.occurrence().precision(), Collectors.counting()));

        assertThat(byPrecision.get(TimePrecision.MONTH)).isBetween(1_000L, 2_000L);
        assertThat(byPrecision.get(TimePrecision.DAY)).isBetween(1_500L, 3_000L);
        assertThat(byPrecision.get(TimePrecision.INTERVAL)).isBetween(3_000L, 9_000L);
    }

    @Test
    void bothSourcesAndAllFlagsOccur() {
        assertThat(incidents.stream().map(DemoIncident::source).distinct())
                .containsExactlyInAnyOrder("police", "council");
        assertThat(incidents.stream()
                        .flatMap(incident -> incident.flags().stream())
                        .distinct())
                .containsExactlyInAnyOrder("alcohol", "domestic", "youth");
    }

    @Test
    void noTimeFallsIntoTheHourThatTheClocksSkip() {
        assertThat(incidents)
                .filteredOn(incident -> incident.occurrence().precision().hasHour())
                .allMatch(
                        incident -> DemoPeriod.onTheClock(incident.occurrence().from())
                                .equals(incident.occurrence().from()));
    }

    @ParameterizedTest
    @FieldSource("nightjar.demo.DemoHotspot#ALL")
    void noOtherPlaceHasAsManyOfAHotspotsIncidents(DemoHotspot hotspot) {
        Map<Long, Long> byBlock = incidents.stream()
                .filter(incident -> incident.at() != null && matches(incident, hotspot))
                .map(incident -> Objects.requireNonNull(incident.at()).lonLat())
                .collect(Collectors.groupingBy(at -> block(at, hotspot.centre()), Collectors.counting()));

        long own = byBlock.getOrDefault(0L, 0L);
        byBlock.remove(0L);
        assertThat(own).isGreaterThanOrEqualTo((long) (0.9 * hotspot.incidents()));
        assertThat(byBlock.values()).allMatch(count -> 2 * count < own);
    }

    private static boolean matches(DemoIncident incident, DemoHotspot hotspot) {
        boolean timed = incident.occurrence().precision().hasHour();
        return incident.offence().equals(hotspot.offence())
                && timed
                && hotspot.hours().contains(incident.occurrence().from().getHour());
    }

    /** Number of the 0.005 by 0.003 degree block, about 350 m wide; 0 is the one around the centre. */
    private static long block(LonLat at, LonLat centre) {
        long column = Math.round((at.lon() - centre.lon()) / 0.005);
        long row = Math.round((at.lat() - centre.lat()) / 0.003);
        return column + 10_000 * row;
    }
}
