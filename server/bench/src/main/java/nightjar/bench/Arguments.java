package nightjar.bench;

import java.util.HashMap;
import java.util.Map;

/** Options of a measurement: {@code --name value}, and words that stand alone. */
final class Arguments {

    private final Map<String, String> options = new HashMap<>();
    private String word = "";

    Arguments(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--") && i + 1 < args.length) {
                options.put(args[i].substring(2), args[++i]);
            } else {
                word = args[i];
            }
        }
    }

    String text(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    long number(String name, long otherwise) {
        return options.containsKey(name) ? Long.parseLong(options.get(name)) : otherwise;
    }

    /** What stands alone; empty without it. */
    String word() {
        return word;
    }
}
