package nightjar.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nightjar.incident.OffenceTaxonomy;

/** Finds out what CSV files are. What is proposed and shown is of the first of them. For one thread. */
public final class CsvInspection {

    private static final List<String> MEMBERS = List.of("code", "name", "member_kind", "member_code");

    private final InspectionRequest request;
    private final OffenceTaxonomy taxonomy = OffenceTaxonomy.shipped();
    private final LocalDate today = LocalDate.now(DateText.LONDON);
    private final List<CsvSample> samples = new ArrayList<>();
    private boolean police = true;

    private CsvInspection(InspectionRequest request) {
        this.request = request;
    }

    /** Inspects CSV files, folders of them and zips. */
    public static Inspection of(InspectionRequest request) throws InputException {
        try (InputFiles files = InputFiles.open(request.paths())) {
            return new CsvInspection(request).inspect(files);
        }
    }

    private Inspection inspect(InputFiles files) throws InputException {
        long rowsLeft = request.maxRows();
        for (CsvSource source : files.sources()) {
            CsvSample sample = CsvSample.read(source, request.headOnly(), rowsLeft);
            rowsLeft -= sample.count();
            police &= PoliceStreetFormat.matches(sample.header());
            samples.add(sample);
        }
        return inspect(samples.getFirst(), files.skipped().size());
    }

    private Inspection inspect(CsvSample first, int skipped) throws InputException {
        CodeFields codes = new CodeFields(first.valuesByColumn());
        String mapping =
                police ? "" : new ProfileProposal(first.header(), first.sound(), first.delimiter(), taxonomy).yaml();
        Optional<List<Preview.ReadRow>> read = read(first, mapping);
        FileContent content = content(first.header(), codes, read.isPresent());
        boolean mapped = content == FileContent.INCIDENTS || content == FileContent.UNKNOWN;
        List<List<String>> rows = first.shown().stream()
                .map(row -> Preview.shown(row, first.header(), !mapped))
                .toList();
        return new Inspection(
                layout(),
                content,
                facts(first, skipped),
                first.header().names(),
                proposal(content, codes, first.source()),
                mapped ? mapping : "",
                new Preview(first.header().names(), rows, mapped ? read.orElse(List.of()) : List.of()));
    }

    /** The rows as they would be read; empty when nothing says how. A mapping that somebody gave must fit. */
    private Optional<List<Preview.ReadRow>> read(CsvSample first, String proposedMapping) throws InputException {
        Path given = request.mapping();
        if (given != null) {
            return Optional.of(read(first, LocalFormat.read(given, "preview", taxonomy, today)));
        }
        try {
            IncidentFormat format = police
                    ? new PoliceStreetFormat(PoliceStreetFormat.DATASET, taxonomy, today)
                    : LocalFormat.parse(proposedMapping, "preview", taxonomy, today);
            return Optional.of(read(first, format));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    private static List<Preview.ReadRow> read(CsvSample first, IncidentFormat format) throws InputException {
        return IncidentReader.preview(format, first.source(), first.shown().size());
    }

    private FileContent content(CsvHeader header, CodeFields codes, boolean readable) {
        if (police || request.mapping() != null) {
            return FileContent.INCIDENTS;
        }
        if (MEMBERS.stream().allMatch(header::contains)) {
            return FileContent.MEMBERS;
        }
        if (readable) {
            return FileContent.INCIDENTS;
        }
        return switch (codes.codes().size()) {
            case 0 -> FileContent.UNKNOWN;
            case 1 -> codes.numbers().isEmpty() ? FileContent.UNKNOWN : FileContent.INDICATORS;
            default -> FileContent.LOOKUP;
        };
    }

    private ImportProposal proposal(FileContent content, CodeFields codes, CsvSource source) {
        return switch (content) {
            case INCIDENTS -> ImportProposal.ofIncidents(police ? PoliceStreetFormat.DATASET : slug(source));
            case LOOKUP -> codes.lookup();
            case INDICATORS -> {
                String code = codes.codes().getFirst();
                yield ImportProposal.ofAreas(code, codes.nameOf(code), codes.kindOf(code));
            }
            default -> ImportProposal.NONE;
        };
    }

    private static String slug(CsvSource source) {
        return Slugs.of(source.fileName().replaceFirst("(?i)\\.csv(\\.gz)?$", ""));
    }

    private String layout() {
        return police ? "data.police.uk street" : "CSV without a known layout";
    }

    private SequencedMap<String, String> facts(CsvSample first, int skipped) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put("layout", layout());
        facts.put("files", String.valueOf(samples.size()));
        facts.put("skipped", String.valueOf(skipped));
        facts.put("encoding", "UTF-8");
        facts.put("delimiter", first.delimiter() == '\t' ? "tab" : String.valueOf(first.delimiter()));
        facts.put("columns", String.join(", ", first.header().names()));
        long rows = samples.stream().mapToLong(CsvSample::count).sum();
        facts.put("rows", (request.headOnly() ? "at least " : "") + rows);
        SortedSet<String> months = new TreeSet<>();
        samples.forEach(sample -> months.addAll(sample.months()));
        if (police && !months.isEmpty()) {
            facts.put("months", months.first() + " to " + months.last());
        }
        return facts;
    }
}
