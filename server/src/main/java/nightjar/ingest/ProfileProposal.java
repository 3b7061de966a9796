package nightjar.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nightjar.incident.OffenceTaxonomy;

/** Guesses a mapping profile from the headings and the first rows of a CSV, for somebody to check. */
final class ProfileProposal {

    private static final int OFFENCES_LISTED = 60;
    private static final double MOST = 0.8;

    private static final List<String> MOMENTS = List.of(
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm",
            "yyyy-MM-dd'T'HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm:ssXXX",
            "dd/MM/yyyy HH:mm",
            "dd/MM/yyyy HH:mm:ss",
            "MM/dd/yyyy HH:mm");

    private static final List<String> DAYS =
            List.of("yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy", "dd-MM-yyyy", "dd-MMM-yyyy", "dd MMM yyyy", "yyyy-MM");

    private static final String LONGITUDE = "lon|long|longitude|lng|x";
    private static final String LATITUDE = "lat|latitude|y";
    private static final double DEGREES = 180;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,9}(\\.\\d{1,18})?");

    private static final List<String> TIMES = List.of("HH:mm", "HH:mm:ss", "HHmm");

    private final CsvHeader header;
    private final List<CsvRow> sample;
    private final char delimiter;
    private final OffenceTaxonomy taxonomy;
    private final List<String> columns = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    ProfileProposal(CsvHeader header, List<CsvRow> sample, char delimiter, OffenceTaxonomy taxonomy) {
        this.header = header;
        this.sample = sample;
        this.delimiter = delimiter;
        this.taxonomy = taxonomy;
    }

    String yaml() {
        StringBuilder yaml =
                new StringBuilder("# Proposed by inspect: check every line, then name it with --mapping.\n");
        boolean metres = isInMetres();
        yaml.append("crs: ").append(metres ? "EPSG:27700" : "EPSG:4326").append('\n');
        if (!metres) {
            yaml.append(ground());
        }
        yaml.append("source: council\n");
        if (delimiter != ',') {
            yaml.append("delimiter: ").append(quoted(String.valueOf(delimiter))).append('\n');
        }
        addTimes();
        if (metres) {
            add("easting", "easting|eastings|x");
            add("northing", "northing|northings|y");
        } else {
            add("longitude", LONGITUDE);
            add("latitude", LATITUDE);
        }
        add("id", "id|ref|reference|(?!.*\\b(date|time)\\b).*\\b(id|ref|reference|number)");
        add("streetName", ".*\\b(street|location)\\b.*");
        add("areaCode", ".*\\blsoa\\b.*");
        Optional<String> offence = add("offence", "(?!.*\\b(date|time)\\b).*\\b(offence|crime|category|type)\\b.*");
        if (columns.isEmpty()) {
            return "# No column looks like a date or a position: a lookup or a list of members needs no mapping.";
        }
        yaml.append(offence.isPresent() ? "" : "offence: anti-social-behaviour\n");
        yaml.append("columns:\n").append(String.join("", columns));
        yaml.append(formats.isEmpty() ? "" : "formats:\n" + String.join("", formats));
        offence.ifPresent(name -> yaml.append(offences(name)));
        yaml.append(flags());
        return yaml.toString();
    }

    private boolean isInMetres() {
        if (find("lon|long|longitude|lng").isPresent()) {
            return false;
        }
        Optional<String> easting = find("easting|eastings|x");
        return easting.isPresent()
                && (!words(easting.get()).equals("x")
                        || numbers(easting).stream().anyMatch(value -> Math.abs(value) > DEGREES));
    }

    /** The ground CRS that positions outside Great Britain need. */
    private String ground() {
        return GroundProposal.of(numbers(find(LONGITUDE)), numbers(find(LATITUDE)))
                .map(crs ->
                        "# The positions lie outside Great Britain; check that this projected CRS is the right one.\n"
                                + "groundCrs: " + crs + "\n")
                .orElse("");
    }

    private List<Double> numbers(Optional<String> column) {
        List<Double> numbers = new ArrayList<>();
        for (String value : column.map(this::values).orElse(List.of())) {
            if (NUMBER.matcher(value).matches()) {
                numbers.add(Double.valueOf(value));
            }
        }
        return numbers;
    }

    private void addTimes() {
        Optional<String> from = find("(?!.*\\b(to|end|until)\\b).*\\b(date|datetime|when|from|start|occurred)\\b.*");
        Optional<String> until = find(".*\\b(to|end|until)\\b.*");
        Optional<String> joined = from.flatMap(name -> pattern(name, MOMENTS));
        if (from.isPresent() && joined.isPresent()) {
            addColumn("dateTime", from.get());
            addLine(formats, "dateTime", joined.get());
            until.filter(name -> pattern(name, List.of(joined.get())).isPresent())
                    .ifPresent(name -> addColumn("endDateTime", name));
            return;
        }
        from.ifPresent(name -> addColumn("date", name));
        from.flatMap(name -> pattern(name, DAYS)).ifPresent(pattern -> addLine(formats, "date", pattern));
        Optional<String> time = find("(?!.*\\b(to|end|until)\\b).*\\btime\\b.*");
        time.ifPresent(name -> addColumn("time", name));
        time.flatMap(name -> pattern(name, TIMES)).ifPresent(pattern -> addLine(formats, "time", pattern));
    }

    /** The first pattern that reads nearly every sampled value of a column; a few may say that nothing is known. */
    private Optional<String> pattern(String column, List<String> patterns) {
        List<String> values = values(column);
        return patterns.stream().filter(pattern -> readsMost(pattern, values)).findFirst();
    }

    private static boolean readsMost(String pattern, List<String> values) {
        DateText text = new DateText(pattern);
        long read = values.stream()
                .filter(value -> text.findMoment(value).isPresent()
                        || text.findTimeOn(LocalDate.EPOCH, value).isPresent())
                .count();
        return read > values.size() * MOST;
    }

    private List<String> values(String column) {
        int at = header.find(column);
        return sample.stream()
                .map(row -> row.get(at))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private Optional<String> find(String headings) {
        Pattern wanted = Pattern.compile(headings);
        return header.names().stream()
                .filter(name -> !PersonalColumns.contains(name))
                .filter(name -> wanted.matcher(words(name)).matches())
                .findFirst();
    }

    private static String words(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private Optional<String> add(String key, String headings) {
        Optional<String> found = find(headings);
        found.ifPresent(name -> addColumn(key, name));
        return found;
    }

    private void addColumn(String key, String name) {
        addLine(columns, key, name);
        named.add(name);
    }

    private static void addLine(List<String> lines, String key, String value) {
        lines.add("  " + key + ": " + quoted(value) + "\n");
    }

    /** The source's words for offences; those that nobody knows stand in comments, to be filled in. */
    private String offences(String column) {
        SortedSet<String> words = new TreeSet<>(values(column));
        StringBuilder lines = new StringBuilder();
        for (String word : words.stream().limit(OFFENCES_LISTED).toList()) {
            String slug = taxonomy.findSlug(word).orElse("");
            lines.append(slug.isEmpty() ? "#  " : "  ")
                    .append(quoted(PersonalColumns.shortened(word)))
                    .append(": ")
                    .append(slug)
                    .append('\n');
        }
        boolean anyKnown =
                words.stream().anyMatch(word -> taxonomy.findSlug(word).isPresent());
        return (anyKnown ? "offences:\n" : "# offences:\n") + lines;
    }

    /** Columns in which some rows say yes, some no or nothing, and none anything else. */
    private String flags() {
        StringBuilder lines = new StringBuilder();
        for (String name : header.names()) {
            String slug = Slugs.of(name);
            if (!slug.isEmpty() && !named.contains(name) && !PersonalColumns.contains(name) && saysYesOrNo(name)) {
                lines.append("  ")
                        .append(quoted(name))
                        .append(": ")
                        .append(slug)
                        .append('\n');
            }
        }
        return lines.isEmpty() ? "" : "flags:\n" + lines;
    }

    private boolean saysYesOrNo(String column) {
        int at = header.find(column);
        Set<String> words =
                sample.stream().map(row -> row.get(at).toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        boolean yes = words.removeAll(LocalRows.YES);
        boolean no = words.removeAll(LocalRows.NO);
        return yes && no && words.isEmpty();
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
        return '"' + escaped.replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
