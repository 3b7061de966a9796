package nightjar.background;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the words that publishers use for classes into the few that a map needs, by {@code data/background-classes.csv}:
 * the first row whose word stands in the text decides. Thread-safe.
 */
public final class BackgroundClasses {

    private static final String RESOURCE = "/data/background-classes.csv";

    private record Rule(BackgroundKind kind, String word, String category) {}

    private static final BackgroundClasses SHIPPED = read();

    private final List<Rule> rules;

    private BackgroundClasses(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static BackgroundClasses shipped() {
        return SHIPPED;
    }

    private static BackgroundClasses read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BackgroundClasses.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            List<Rule> rules = new ArrayList<>();
            for (String line : lines.lines().skip(1).toList()) {
                String[] columns = line.split(",", 3);
                rules.add(new Rule(BackgroundKind.ofWord(columns[0]).orElseThrow(), columns[1], columns[2]));
            }
            return new BackgroundClasses(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /**
     * The class of a feature.
     *
     * @param text what the file says of it; null when the file says nothing of any
     */
    public String categoryOf(BackgroundKind kind, @Nullable String text) {
        if (text == null) {
            return kind.classWithoutField();
        }
        String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ") + " ";
        return rules.stream()
                .filter(rule -> rule.kind() == kind && padded.contains(" " + rule.word() + " "))
                .map(Rule::category)
                .findFirst()
                .orElse(kind.classOfUnknownWords());
    }
}
