package nightjar.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a file is, found by reading it once.
 *
 * @param layout its name for people
 * @param suggested what it seems to hold
 * @param facts what was found, by name, in the order in which it is printed
 * @param fields names of its columns, or of its features' fields
 * @param proposal what an import of it could be asked for
 * @param proposedMapping a mapping profile as YAML, for a CSV that has no layout of its own; empty otherwise
 * @param preview its first rows
 */
public record Inspection(
        String layout,
        FileContent suggested,
        SequencedMap<String, String> facts,
        List<String> fields,
        ImportProposal proposal,
        String proposedMapping,
        Preview preview) {

    public Inspection {
        facts = new LinkedHashMap<>(facts);
        fields = List.copyOf(fields);
    }
}
