package nightjar.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** docs/decisions holds each decision once, under one number, and lists it. */
class DecisionsTest {

    private static final Path FOLDER = ProjectFiles.ROOT.resolve("docs/decisions");

    private final List<Path> decisions = ProjectFiles.all().stream()
            .filter(file -> FOLDER.equals(file.getParent()))
            .filter(file -> name(file).matches("\\d.*"))
            .toList();

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String number(Path file) {
        return name(file).substring(0, 4);
    }

    @Test
    void noNumberIsGivenTwice() {
        assertThat(decisions)
                .hasSizeGreaterThan(5)
                .extracting(DecisionsTest::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void eachBeginsWithItsNumberAndSaysWhetherItStands() {
        assertThat(decisions).allSatisfy(file -> {
            List<String> lines =
                    ProjectFiles.findText(file).orElseThrow().lines().toList();
            assertThat(lines.getFirst()).matches("# " + number(file) + ": .+");
            assertThat(lines.get(2)).matches("\\d{4}-\\d{2}\\. (Stands|Replaced by .+)\\.");
        });
    }

    @Test
    void theIndexListsEachWithItsTitleAndNoOther() {
        List<String> expected = decisions.stream()
                .map(file -> "- [%s](%s): %s".formatted(number(file), name(file), title(file)))
                .toList();
        assertThat(ProjectFiles.text("docs/decisions/README.md")
                        .lines()
                        .filter(line -> line.startsWith("- "))
                        .toList())
                .isEqualTo(expected);
    }

    private static String title(Path file) {
        String heading =
                ProjectFiles.findText(file).orElseThrow().lines().findFirst().orElseThrow();
        return Objects.requireNonNull(heading.split(": ", 2)[1]);
    }
}
