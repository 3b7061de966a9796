package nightjar.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightjar.app.cli.RootCommand;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** docs/cli.md has every command and every option, and no others. */
class CommandLineDocTest {

    private static final Pattern OPTION_IN_TABLE = Pattern.compile("^\\| `(--[a-z-]+)", Pattern.MULTILINE);

    private final String page = ProjectFiles.text("docs/cli.md");
    private final List<CommandLine> commands = new ArrayList<>();

    CommandLineDocTest() {
        collect(RootCommand.commandLine());
    }

    private void collect(CommandLine parent) {
        for (CommandLine command : parent.getSubcommands().values()) {
            commands.add(command);
            collect(command);
        }
    }

    @Test
    void everyCommandHasAChapterAndEveryChapterACommand() {
        List<String> chapters = Pattern.compile("^## (.*)$", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(chapters)
                .containsExactlyInAnyOrderElementsOf(
                        commands.stream().map(CommandLineDocTest::name).toList());
    }

    @Test
    void everyChapterNamesExactlyTheOptionsOfItsCommand() {
        for (CommandLine command : commands) {
            assertThat(documentedOptions(chapter(name(command))))
                    .as(name(command))
                    .isEqualTo(ownOptions(command));
        }
    }

    @Test
    void everyCommandAndOptionSaysWhatItIsFor() {
        for (CommandLine command : commands) {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name(command))
                    .isNotEmpty();
            assertThat(command.getCommandSpec().options()).allSatisfy(option -> assertThat(option.description())
                    .as(option.longestName())
                    .isNotEmpty());
        }
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private String chapter(String command) {
        int start = page.indexOf("## " + command + "\n");
        int end = page.indexOf("\n## ", start);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static NavigableSet<String> documentedOptions(String chapter) {
        NavigableSet<String> options = new TreeSet<>();
        Matcher matcher = OPTION_IN_TABLE.matcher(chapter);
        while (matcher.find()) {
            options.add(matcher.group(1));
        }
        return options;
    }

    private static NavigableSet<String> ownOptions(CommandLine command) {
        NavigableSet<String> options = new TreeSet<>();
        command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(OptionSpec::longestName)
                .forEach(options::add);
        return options;
    }
}
