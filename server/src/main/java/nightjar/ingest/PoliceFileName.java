package nightjar.ingest;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a data.police.uk file states, such as {@code 2023-01-avon-and-somerset-street.csv}.
 *
 * @param force slug of the force
 */
public record PoliceFileName(YearMonth month, String force) {

    private static final Pattern STREET =
            Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))-([a-z][a-z-]{0,60})-street\\.csv(?:\\.gz)?");

    private static final Pattern OTHER_TABLE =
            Pattern.compile(".*-(?:outcomes|stop-and-search|neighbourhood)\\.csv(?:\\.gz)?");

    /**
     * @param fileName without folders
     */
    static Optional<PoliceFileName> parse(String fileName) {
        Matcher street = STREET.matcher(fileName);
        return street.matches()
                ? Optional.of(new PoliceFileName(YearMonth.parse(street.group(1)), street.group(2)))
                : Optional.empty();
    }

    /** Whether it is one of the portal's files that hold no incidents. */
    static boolean isOtherTable(String fileName) {
        return OTHER_TABLE.matcher(fileName).matches();
    }
}
