package nightjar.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds docs/import.md and the code together. */
class ImportPageTest {

    private String page = "";

    @BeforeEach
    void readPage() throws IOException {
        page = Files.readString(Path.of("..", "docs", "import.md"));
    }

    /** The rows of the table below a heading, by the code in their first cell; the last cell is the value. */
    private Map<String, String> table(String heading) {
        String section = page.split("## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" \\| |^\\| | \\|$"))
                .collect(Collectors.toMap(cells -> cells[1].replace("`", ""), cells -> cells[cells.length - 1]));
    }

    @Test
    void everyRejectCodeIsExplained() {
        Map<String, String> expected =
                Arrays.stream(RejectCode.values()).collect(Collectors.toMap(RejectCode::code, RejectCode::meaning));
        assertThat(table("Why a row is rejected")).isEqualTo(expected);
    }

    @Test
    void everyReasonToRefuseAFileIsExplained() {
        Map<String, String> expected =
                Arrays.stream(InputFault.values()).collect(Collectors.toMap(InputFault::code, InputFault::meaning));
        assertThat(table("Why a file is refused")).isEqualTo(expected);
        for (InputFault fault : InputFault.values()) {
            assertThat(page)
                    .contains("| `" + fault.code() + "` | " + fault.trouble().status() + " |");
        }
    }

    @Test
    void everyKeyOfAProfileIsExplained() {
        Stream<String> nested = Stream.concat(
                names(MappingProfile.Columns.class).stream().map(name -> "columns." + name),
                names(MappingProfile.Formats.class).stream().map(name -> "formats." + name));
        List<String> expected = Stream.concat(
                        names(MappingProfile.class).stream()
                                .filter(name -> !List.of("columns", "formats").contains(name)),
                        nested)
                .toList();
        assertThat(table("A partner's CSV: the mapping profile").keySet())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
