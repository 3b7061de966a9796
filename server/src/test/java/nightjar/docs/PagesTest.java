package nightjar.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all pages, and for all files that somebody wrote. */
class PagesTest {

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]+]\\(([^)\\s]+)\\)");

    /** A folder that only one machine has; written so that this file does not match itself. */
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.])/(work|home|Users|root)" + "/[a-z]");

    private static final Pattern REGISTRY = Pattern.compile(
            "(repo\\.maven|repo1\\.maven|registry\\.npm" + "js|pypi\\.org|deb\\.debian|archive\\.ubuntu|repo\\.osgeo)");

    @Test
    void everyRelativeLinkLeadsToAFile() {
        List<String> broken = new ArrayList<>();
        for (Path page : ProjectFiles.markdown()) {
            String text = ProjectFiles.findText(page).orElseThrow();
            LINK.matcher(text).results().map(match -> match.group(1)).forEach(target -> {
                if (!isAbsolute(target) && !Files.exists(page.resolveSibling(target.replaceAll("#.*", "")))) {
                    broken.add(ProjectFiles.ROOT.relativize(page) + " -> " + target);
                }
            });
        }

        assertThat(broken).isEmpty();
    }

    private static boolean isAbsolute(String target) {
        return target.startsWith("http:") || target.startsWith("https:") || target.startsWith("#");
    }

    @Test
    void noFileNamesAFolderOfOneMachine() {
        assertThat(filesWith(MACHINE_PATH)).isEmpty();
    }

    @Test
    void noFileNamesTheHostOfARegistry() {
        assertThat(filesWith(REGISTRY)).isEmpty();
    }

    private static List<String> filesWith(Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Path file : ProjectFiles.all()) {
            ProjectFiles.findText(file)
                    .flatMap(text -> pattern.matcher(text).results().findFirst())
                    .map(MatchResult::group)
                    .ifPresent(hit -> found.add(ProjectFiles.ROOT.relativize(file) + ": " + hit));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incident",
                "area",
                "cell",
                "tile",
                "place",
                "count",
                "density",
                "rate",
                "occurred",
                "publication",
                "snapshot",
                "evening",
                "kind",
                "reject",
                "density peak",
                "hot cell"
            })
    void theGlossarySettlesTheWord(String word) {
        String page = ProjectFiles.text("docs/GLOSSARY.md");

        assertThat(Pattern.compile("\\*\\*[^*]*\\b" + word + "\\b[^*]*\\*\\*")
                        .matcher(page)
                        .find())
                .isTrue();
    }

    @Test
    void theNoticeHoldsTheAttributionsThatTheLicencesAskFor() {
        assertThat(ProjectFiles.text("NOTICE"))
                .contains("Contains public sector information licensed under the Open Government Licence v3.0.")
                .contains("Contains OS data © Crown copyright and database right")
                .contains("Source: Office for National Statistics licensed under the Open Government Licence v3.0.");
        assertThat(ProjectFiles.text("LICENSE")).contains("Apache License").contains("Version 2.0");
    }
}
