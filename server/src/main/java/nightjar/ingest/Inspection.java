package nightjar.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nightjar.incident.OffenceTaxonomy;

/**
 * What a file of incidents is, found by reading it once.
 *
 * @param layout its name for people
 * @param facts what was found, by name, in the order in which it is printed
 * @param proposedMapping a mapping profile as YAML, for a CSV that has no layout of its own; empty otherwise
 */
public record Inspection(String layout, SequencedMap<String, String> facts, String proposedMapping) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int SAMPLED_ROWS = 1_000;

    public Inspection {
        facts = new LinkedHashMap<>(facts);
    }

    /** Inspects a CSV, a folder of them or a zip. */
    public static Inspection of(Path path) throws InputException {
        try (InputFiles files = InputFiles.open(List.of(path))) {
            Findings findings = new Findings();
            for (CsvSource source : files.sources()) {
                findings.read(source);
            }
            return findings.inspection(files);
        }
    }

    /** The delimiter that the first line holds most often. */
    private static char delimiter(CsvSource source) throws InputException {
        try (Reader text = CsvText.open(source);
                BufferedReader lines = new BufferedReader(text)) {
            char[] start = new char[Ceilings.FIELD_CHARACTERS];
            int length = Math.max(0, lines.read(start));
            String line = new String(start, 0, length).lines().findFirst().orElse("");
            char best = ',';
            for (char candidate : DELIMITERS) {
                best = count(line, candidate) > count(line, best) ? candidate : best;
            }
            return best;
        } catch (IOException e) {
            throw InputFault.BAD_ENCODING.because(source.name() + " cannot be read as UTF-8.");
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    /** What is found in the files, one after the other. */
    private static final class Findings {

        private final SortedSet<String> months = new TreeSet<>();
        private final List<CsvRow> sample = new ArrayList<>();
        private List<String> columns = List.of();
        private String proposal = "";
        private char delimiter = ',';
        private boolean police = true;
        private long rows;

        void read(CsvSource source) throws InputException {
            delimiter = delimiter(source);
            try (CsvTable table = CsvTable.open(source, delimiter)) {
                CsvHeader header = table.header();
                columns = header.names();
                police &= PoliceStreetFormat.matches(header);
                int month = header.find("Month");
                for (CsvRow row = table.next(); row != null; row = table.next()) {
                    rows++;
                    if (row.flaw() == null) {
                        take(row, month);
                    }
                }
                proposal =
                        police ? "" : new ProfileProposal(header, sample, delimiter, OffenceTaxonomy.shipped()).yaml();
            }
        }

        private void take(CsvRow row, int month) {
            if (police && month != CsvHeader.ABSENT) {
                months.add(PersonalColumns.shortened(row.get(month)));
            }
            if (sample.size() < SAMPLED_ROWS) {
                sample.add(row);
            }
        }

        Inspection inspection(InputFiles files) {
            SequencedMap<String, String> facts = new LinkedHashMap<>();
            String layout = police ? "data.police.uk street" : "CSV without a known layout";
            facts.put("layout", layout);
            facts.put("files", String.valueOf(files.sources().size()));
            facts.put("skipped", String.valueOf(files.skipped().size()));
            facts.put("encoding", "UTF-8");
            facts.put("delimiter", delimiter == '\t' ? "tab" : String.valueOf(delimiter));
            facts.put("columns", String.join(", ", columns));
            facts.put("rows", String.valueOf(rows));
            if (!months.isEmpty()) {
                facts.put("months", months.first() + " to " + months.last());
            }
            return new Inspection(layout, facts, proposal);
        }
    }
}
