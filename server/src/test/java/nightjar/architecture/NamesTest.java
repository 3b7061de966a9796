package nightjar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names say what a thing is. */
class NamesTest {

    private static final List<String> EMPTY_WORDS =
            List.of("Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Data", "Info");

    private static final List<String> FOREIGN_PACKAGES = List.of(
            "java.lang",
            "java.util",
            "java.time",
            "java.io",
            "java.nio.file",
            "org.locationtech.jts.geom",
            "org.geotools.api.feature");

    /** JTS has classes of these names for its inside, which nobody here uses. */
    private static final List<String> NOT_CONFUSED = List.of("Position", "Coordinates");

    static Stream<String> packageNames() {
        return HouseClasses.packageNames().stream();
    }

    @ParameterizedTest
    @MethodSource("packageNames")
    void everyPackageSaysWhatItIsAndIsNullMarked(String packageName) throws ClassNotFoundException {
        Class<?> packageInfo = Class.forName(packageName + ".package-info");

        assertThat(packageInfo).hasAnnotation(NullMarked.class);
    }

    @Test
    void noNameEndsInAnEmptyWord() {
        assertThat(HouseClasses.topLevel().stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> EMPTY_WORDS.stream().anyMatch(name::endsWith))
                .noneMatch(name -> name.startsWith("Abstract"));
    }

    @Test
    void noClassIsNamedLikeOneOfTheJdkOrOfJts() {
        assertThat(HouseClasses.topLevel().stream()
                        .map(JavaClass::getSimpleName)
                        .filter(NamesTest::isForeign))
                .isSubsetOf(NOT_CONFUSED);
    }

    private static boolean isForeign(String simpleName) {
        return FOREIGN_PACKAGES.stream().anyMatch(foreign -> exists(foreign + "." + simpleName));
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, NamesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void noTwoClassesShareAName() {
        Map<String, Long> countByName = HouseClasses.topLevel().stream()
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));

        assertThat(countByName)
                .allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
    }

    @Test
    void commandsEndInCommand() {
        assertThat(HouseClasses.topLevel())
                .filteredOn(type -> type.isAnnotatedWith("picocli.CommandLine$Command"))
                .isNotEmpty()
                .allMatch(type -> type.getSimpleName().endsWith("Command"));
    }
}
