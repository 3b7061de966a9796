package nightjar.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Foreign worlds stay behind the doors that are made for them. */
class WallsTest {

    @Test
    void httpStaysInApiAndApp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("nightjar.api..", "nightjar.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "java.net.http..", "org.eclipse.jetty..")
                .check(HouseClasses.ALL);
    }

    @Test
    void jdbcStaysInTheStoresAndInTheReadersOfSqliteFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "nightjar.store.geopackage..", "nightjar.ingest.boundary..", "nightjar.basemap..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .check(HouseClasses.ALL);
    }

    @Test
    void atMostTwoPackagesImportGeoTools() {
        SortedSet<String> packages = new TreeSet<>();
        for (JavaClass type : HouseClasses.ALL) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency ->
                            dependency.getTargetClass().getPackageName().startsWith("org.geotools."))
                    .forEach(dependency -> packages.add(type.getPackageName()));
        }

        assertThat(packages).contains("nightjar.geo.crs").hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void onlyTheProgramEndsTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nightjar.app")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(HouseClasses.ALL);
    }

    @Test
    void nothingPrintsPastTheCommandLineAndTheLog() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HouseClasses.ALL);
    }
}
