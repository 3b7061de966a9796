package nightjar.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The result of an import, in numbers and words.
 *
 * @param figures by name ({@code read}, {@code accepted} …), in the order in which they are printed
 * @param notes sentences for people, such as which files were skipped
 */
public record ImportSummary(SequencedMap<String, Long> figures, List<String> notes) {

    public ImportSummary {
        figures = new LinkedHashMap<>(figures);
        notes = List.copyOf(notes);
    }

    public ImportSummary(Map<String, Long> figures) {
        this(new LinkedHashMap<>(figures), List.of());
    }

    public long figure(String name) {
        return figures.getOrDefault(name, 0L);
    }
}
