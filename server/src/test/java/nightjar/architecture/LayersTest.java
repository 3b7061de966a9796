package nightjar.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Data flow one way, and no package knows who uses it. */
class LayersTest {

    /** Each room may use only those before it. */
    private static final List<String> LINE = List.of(
            "work",
            "geo",
            "time",
            "incident",
            "area",
            "background",
            "analysis",
            "ingest",
            "snapshot",
            "store",
            "intake",
            "demo",
            "tile",
            "basemap",
            "serving",
            "api",
            "app");

    /** What a room may not use although it stands before it in the line. */
    private static final Map<String, Set<String>> WALLS = Map.of(
            "geo", Set.of("work"),
            "time", Set.of("geo", "work"),
            "ingest", Set.of("analysis"),
            "snapshot", Set.of("analysis", "ingest"),
            "store", Set.of("analysis"),
            "intake", Set.of("analysis"),
            "demo", Set.of("analysis"),
            "tile", Set.of("ingest", "store", "intake", "demo"),
            "serving", Set.of("demo"),
            "api", Set.of("demo"));

    @Test
    void packagesFormNoCycle() {
        slices().matching("nightjar.(**)").should().beFreeOfCycles().check(HouseClasses.ALL);
    }

    @Test
    void everyPackageStandsInTheLine() {
        assertThat(HouseClasses.packageNames().stream().map(LayersTest::room)).allMatch(LINE::contains);
    }

    @Test
    void roomsUseOnlyRoomsBeforeThem() {
        SortedSet<String> wrongWays = new TreeSet<>();
        HouseClasses.ALL.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(LayersTest::isInTheHouse)
                .filter(LayersTest::goesTheWrongWay)
                .forEach(dependency -> wrongWays.add(dependency.getDescription()));

        assertThat(wrongWays).isEmpty();
    }

    @Test
    void analysesDoNotKnowEachOther() {
        slices().matching("nightjar.analysis.(*)..")
                .should()
                .notDependOnEachOther()
                .check(HouseClasses.ALL);
    }

    private static boolean isInTheHouse(Dependency dependency) {
        return dependency.getTargetClass().getPackageName().startsWith("nightjar.");
    }

    private static boolean goesTheWrongWay(Dependency dependency) {
        String from = room(dependency.getOriginClass().getPackageName());
        String to = room(dependency.getTargetClass().getPackageName());
        return LINE.indexOf(to) > LINE.indexOf(from)
                || WALLS.getOrDefault(from, Set.of()).contains(to);
    }

    /** The name after {@code nightjar.} */
    private static String room(String packageName) {
        return packageName.split("\\.")[1];
    }
}
