package nightjar.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request: each known to its route, given once, and decoded strictly. What a value may
 * be is checked when it is asked for.
 */
final class RequestParams {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,17})?([eE]-?\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final SortedMap<String, String> values;

    private RequestParams(SortedMap<String, String> values) {
        this.values = values;
    }

    /** Reads a raw query string; null stands for none. */
    static RequestParams parse(@Nullable String rawQuery, List<Param> known) throws Problem {
        SortedMap<String, String> values = new TreeMap<>();
        boolean isOfThePage = known.equals(Params.LEFT_TO_THE_PAGE);
        String text = rawQuery == null || isOfThePage ? "" : rawQuery;
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                add(values, name, value, known);
            }
        }
        return new RequestParams(values);
    }

    private static void add(Map<String, String> values, String name, String value, List<Param> known) throws Problem {
        if (known.stream().noneMatch(param -> param.name().equals(name))) {
            String names = known.stream().map(Param::name).collect(Collectors.joining(", "));
            throw Problem.parameter(400, "unknown-parameter", name, value, names.isEmpty() ? "no parameter" : names);
        }
        if (values.putIfAbsent(name, value) != null) {
            throw Problem.parameter(400, "repeated-parameter", name, value, "one value; lists are joined by comma");
        }
    }

    private static String decode(String raw) throws Problem {
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int octet = c == '+' ? ' ' : c;
            if (c == '%') {
                octet = hex(raw, i + 1) * 16 + hex(raw, i + 2);
                i += 2;
            }
            if (octet < ' ' || octet > 255) {
                throw badEncoding();
            }
            bytes[length++] = (byte) octet;
        }
        return utf8(Arrays.copyOf(bytes, length));
    }

    private static int hex(String raw, int at) throws Problem {
        int digit = at < raw.length() ? Character.digit(raw.charAt(at), 16) : -1;
        if (digit < 0) {
            throw badEncoding();
        }
        return digit;
    }

    private static String utf8(byte[] bytes) throws Problem {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw badEncoding();
        }
    }

    private static Problem badEncoding() {
        return Problem.of(400, "bad-encoding", "The query is not percent-encoded UTF-8 without control characters.");
    }

    /** All parameters in one order, whatever order they came in: for entity tags. */
    String canonical() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    /** The parameters as given, for links to the same query. */
    SortedMap<String, String> values() {
        return new TreeMap<>(values);
    }

    boolean has(Param param) {
        return values.containsKey(param.name());
    }

    Optional<String> find(Param param) {
        return Optional.ofNullable(values.get(param.name()));
    }

    /** Items joined by comma; the empty set when the parameter is missing, never an empty item. */
    SortedSet<String> list(Param param, Collection<String> allowed, String code) throws Problem {
        String text = values.get(param.name());
        if (text == null) {
            return new TreeSet<>();
        }
        SortedSet<String> items = new TreeSet<>();
        for (String item : text.split(",", -1)) {
            if (!allowed.contains(item)) {
                String words = allowed.isEmpty() ? "nothing: the store has none" : String.join(", ", allowed);
                throw Problem.parameter(400, code, param.name(), item, words);
            }
            items.add(item);
        }
        return items;
    }

    /** One of some words, or the first of them when the parameter is missing. */
    String word(Param param, List<String> allowed) throws Problem {
        String text = values.getOrDefault(param.name(), allowed.getFirst());
        if (!allowed.contains(text)) {
            throw Problem.badValue(param, text, String.join(", ", allowed));
        }
        return text;
    }

    int whole(Param param, int least, int most, int fallback) throws Problem {
        String text = values.get(param.name());
        if (text == null) {
            return fallback;
        }
        int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw Problem.badValue(param, text, "a whole number from %d to %d".formatted(least, most));
        }
        return number;
    }

    double number(Param param, double least, double most, double fallback) throws Problem {
        String text = values.get(param.name());
        if (text == null) {
            return fallback;
        }
        double number = numberOf(text);
        if (!(number >= least && number <= most)) {
            throw Problem.badValue(param, text, "a number from %.0f to %.0f".formatted(least, most));
        }
        return number;
    }

    /** Plain decimal numbers only; NaN for everything else. */
    static double numberOf(String text) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }
}
