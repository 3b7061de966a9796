package nightjar.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/ARCHITECTURE.md names what there is, and links it. */
class ArchitectureDocTest {

    private static final Pattern CLASS_LINK = Pattern.compile("\\[`([A-Z]\\w+)`]\\(([^)]+)\\)");
    private static final Pattern CLASS_WITHOUT_LINK = Pattern.compile("(?<!\\[)`[A-Z]\\w+`");

    private static final Path SOURCES = ProjectFiles.ROOT.resolve("server/src/main/java");

    private final String page = ProjectFiles.text("docs/ARCHITECTURE.md");

    @Test
    void everyClassThatItNamesIsLinked() {
        assertThat(CLASS_WITHOUT_LINK.matcher(page).results().map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void everyLinkOfAClassLeadsToThatClass() {
        List<MatchResult> links = CLASS_LINK.matcher(page).results().toList();

        assertThat(links).hasSizeGreaterThan(20);
        for (MatchResult link : links) {
            Path file = ProjectFiles.ROOT.resolve("docs").resolve(link.group(2)).normalize();
            assertThat(file).exists().hasFileName(link.group(1) + ".java");
        }
    }

    @Test
    void everyPackageIsMentioned() {
        List<String> packages = ProjectFiles.all().stream()
                .filter(file -> file.endsWith("package-info.java") && file.startsWith(SOURCES))
                .map(ArchitectureDocTest::packageName)
                .toList();

        assertThat(packages).hasSizeGreaterThan(15).allSatisfy(name -> assertThat(page)
                .contains("`" + name + "`"));
    }

    private static String packageName(Path packageInfo) {
        return SOURCES.relativize(packageInfo).getParent().toString().replace('/', '.');
    }
}
