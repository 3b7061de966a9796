package nightjar.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * Which fields of a table of areas hold codes and which the names to them, guessed from headings and values. Codes are
 * those of the Office for National Statistics, such as E05012345: a letter for the nation, two digits for the kind of
 * area, six for the area.
 */
public final class CodeFields {

    private static final double MOST = 0.9;
    private static final Pattern CODE = Pattern.compile("[EWSNK]\\d{8}|95[A-Z]{2}\\d{2}[A-Z]\\d");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final Pattern CODE_HEADING = Pattern.compile("(?i).*(code|cd)");
    private static final Pattern ID_HEADING = Pattern.compile("(?i).*(ref|id)");
    private static final Pattern NAME_HEADING = Pattern.compile("(?i).*(name|nm)");

    private static final Map<String, String> KINDS = Map.of(
            "E01", "lsoa",
            "E05", "ward",
            "E06", "local-authority",
            "E07", "local-authority",
            "E08", "local-authority",
            "E09", "local-authority");

    private final SequencedMap<String, List<String>> valuesByField;

    /** @param valuesByField values in the order of the rows, as many for each field; blank where there is none */
    public CodeFields(SequencedMap<String, List<String>> valuesByField) {
        this.valuesByField = valuesByField;
    }

    /** The fields that hold codes, in their order. */
    List<String> codes() {
        return valuesByField.keySet().stream()
                .filter(field -> mostly(CODE, field))
                .toList();
    }

    /** The fields that hold numbers. */
    List<String> numbers() {
        return valuesByField.keySet().stream()
                .filter(field -> mostly(NUMBER, field))
                .toList();
    }

    private boolean mostly(Pattern pattern, String field) {
        List<String> stated =
                values(field).stream().filter(value -> !value.isEmpty()).toList();
        long matching = stated.stream()
                .filter(value -> pattern.matcher(value).matches())
                .count();
        return matching > 0 && matching >= stated.size() * MOST;
    }

    private List<String> values(String field) {
        return valuesByField.getOrDefault(field, List.of());
    }

    private long distinct(String field) {
        return new HashSet<>(values(field)).size();
    }

    /** Parts of one area may share its code, and a few rows may have none. */
    private boolean isNearlyUnique(String field) {
        long stated = values(field).stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .count();
        return stated > 0 && stated >= values(field).size() * MOST;
    }

    /** The field that identifies each row; empty when none does. */
    public String ownCode() {
        List<String> unique =
                valuesByField.keySet().stream().filter(this::isNearlyUnique).toList();
        return unique.stream()
                .max(Comparator.comparing((String field) -> mostly(CODE, field))
                        .thenComparing(field -> CODE_HEADING.matcher(field).matches())
                        .thenComparing(field -> ID_HEADING.matcher(field).matches())
                        .thenComparingInt(field -> -unique.indexOf(field)))
                .orElse("");
    }

    /** The field with the names to the codes of another; empty when no field looks like names. */
    public String nameOf(String code) {
        return valuesByField.keySet().stream()
                .filter(field -> !field.equals(code))
                .filter(field -> !mostly(CODE, field) && !mostly(NUMBER, field))
                .filter(field -> NAME_HEADING.matcher(field).matches())
                .filter(field -> isFunction(code, field))
                .max(Comparator.comparing((String field) -> stem(field).equals(stem(code)))
                        .thenComparingLong(this::distinct))
                .orElse("");
    }

    /** {@code LSOA11CD} and {@code LSOA11NM} have one stem, {@code ward_code} and {@code ward_name} another. */
    private static String stem(String field) {
        return field.toLowerCase(Locale.ROOT).replaceAll("[ _-]*(code|cd|name|nm)$", "");
    }

    /** Whether each value of one field comes with one value of the other only. */
    boolean isFunction(String from, String to) {
        Map<String, String> seen = new HashMap<>();
        List<String> values = values(to);
        List<String> keys = values(from);
        for (int row = 0; row < keys.size(); row++) {
            String value = values.get(row);
            if (!Objects.requireNonNullElse(seen.putIfAbsent(keys.get(row), value), value)
                    .equals(value)) {
                return false;
            }
        }
        return true;
    }

    /** The kind that the codes of a field say; empty when they say none or several. */
    public String kindOf(String code) {
        List<String> kinds = values(code).stream()
                .filter(value -> !value.isEmpty())
                .map(value -> CODE.matcher(value).matches() ? KINDS.getOrDefault(value.substring(0, 3), "") : "")
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.getFirst() : "";
    }

    /** The smaller areas and those that they belong to, by the first two columns of codes. */
    ImportProposal lookup() {
        List<String> codes = codes();
        String first = codes.get(0);
        String second = codes.get(1);
        boolean turned = !isFunction(first, second) && isFunction(second, first);
        String from = turned ? second : first;
        String to = turned ? first : second;
        return new ImportProposal("", nameOf(to), "", "", kindOf(from), from, kindOf(to), to);
    }
}
