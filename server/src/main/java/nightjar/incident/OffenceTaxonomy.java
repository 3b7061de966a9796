package nightjar.incident;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The offences and their groups, as the data files {@code offences.csv}, {@code offence-names.csv} and
 * {@code offence-groups.csv} state them. Immutable.
 */
public final class OffenceTaxonomy {

    /**
     * @param harm weight of one incident for {@code weight=harm}; the data file says where it comes from
     */
    public record Offence(String slug, String label, double harm) {}

    /**
     * @param note what a page has to say about it, such as "nearest published"; empty if nothing
     */
    public record Group(String slug, String label, SortedSet<String> offences, String note) {}

    private final SequencedMap<String, Offence> offences = new LinkedHashMap<>();
    private final SequencedMap<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> slugOfName = new LinkedHashMap<>();

    private OffenceTaxonomy() {}

    /** The taxonomy that ships with Nightjar. */
    public static OffenceTaxonomy shipped() {
        OffenceTaxonomy taxonomy = new OffenceTaxonomy();
        for (NamedCsvRecord row : rows("offences.csv")) {
            taxonomy.addOffence(row);
        }
        for (NamedCsvRecord row : rows("offence-names.csv")) {
            taxonomy.slugOfName.put(key(row.getField("name")), row.getField("slug"));
        }
        for (NamedCsvRecord row : rows("offence-groups.csv")) {
            taxonomy.addGroup(row);
        }
        return taxonomy;
    }

    private static List<NamedCsvRecord> rows(String file) {
        InputStream stream = Objects.requireNonNull(
                OffenceTaxonomy.class.getResourceAsStream("/data/" + file), "data/" + file + " is missing");
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("data/" + file, e);
        }
    }

    private void addOffence(NamedCsvRecord row) {
        String slug = row.getField("slug");
        String label = row.getField("label");
        offences.put(slug, new Offence(slug, label, Double.parseDouble(row.getField("harm"))));
        slugOfName.put(key(slug), slug);
        slugOfName.put(key(label), slug);
    }

    private void addGroup(NamedCsvRecord row) {
        String slug = row.getField("slug");
        SortedSet<String> members =
                new TreeSet<>(List.of(row.getField("offences").split(" ")));
        if (!offences.keySet().containsAll(members)) {
            throw new IllegalStateException("offence-groups.csv: " + slug + " names an unknown offence");
        }
        groups.put(slug, new Group(slug, row.getField("label"), members, row.getField("note")));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public List<Offence> offences() {
        return new ArrayList<>(offences.values());
    }

    public List<Group> groups() {
        return new ArrayList<>(groups.values());
    }

    public Optional<Offence> findOffence(String slug) {
        return Optional.ofNullable(offences.get(slug));
    }

    public Optional<Group> findGroup(String slug) {
        return Optional.ofNullable(groups.get(slug));
    }

    /** The slug of a name that a source uses or once used; capitals and outer blanks do not count. */
    public Optional<String> findSlug(String sourceName) {
        return Optional.ofNullable(slugOfName.get(key(sourceName)));
    }

    /** The harm of each offence, by slug. */
    public Map<String, Double> harmBySlug() {
        Map<String, Double> harm = new LinkedHashMap<>();
        offences.values().forEach(offence -> harm.put(offence.slug(), offence.harm()));
        return harm;
    }
}
