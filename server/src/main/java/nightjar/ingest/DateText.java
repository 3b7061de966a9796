package nightjar.ingest;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nightjar.time.TimePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times of one pattern, strictly: 31 February does not exist. 24:00 is the next day's start; a time
 * with an offset becomes wall-clock time of Europe/London. Immutable.
 */
final class DateText {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Pattern END_OF_DAY = Pattern.compile("(?<![0-9:.])24:00(?=(:00)?(?![0-9:]))");

    private final DateTimeFormatter formatter;
    private final @Nullable DateTimeFormatter otherOrder;

    DateText(String pattern) {
        formatter = formatter(pattern);
        boolean numeric = pattern.contains("d") && pattern.contains("M") && !pattern.contains("MMM");
        otherOrder = numeric ? formatter(dayAndMonthSwapped(pattern)) : null;
    }

    private static DateTimeFormatter formatter(String pattern) {
        // Without an era, a strict formatter knows only the proleptic year.
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String dayAndMonthSwapped(String pattern) {
        return pattern.replace('d', '\0').replace('M', 'd').replace('\0', 'M');
    }

    /** Refuses a pattern of a profile that Java does not know. */
    static void check(String key, @Nullable String pattern) throws InputException {
        try {
            if (pattern != null) {
                formatter(pattern);
            }
        } catch (IllegalArgumentException e) {
            throw InputFault.BAD_PROFILE.because(
                    "`" + key + "` is not a pattern such as dd/MM/yyyy HH:mm: " + e.getMessage() + ".");
        }
    }

    /** A date, a month, or a date with a time; empty if the text is none of this pattern. */
    Optional<Moment> findMoment(String text) {
        boolean endOfDay = END_OF_DAY.matcher(text).find();
        String plain = endOfDay ? END_OF_DAY.matcher(text).replaceFirst("00:00") : text;
        try {
            TemporalAccessor parsed = formatter.parseBest(
                    plain, OffsetDateTime::from, LocalDateTime::from, LocalDate::from, YearMonth::from);
            Moment moment = moment(parsed);
            return Optional.of(endOfDay ? new Moment(moment.at().plusDays(1), moment.precision()) : moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Moment moment(TemporalAccessor parsed) {
        return switch (parsed) {
            case OffsetDateTime moment ->
                new Moment(moment.atZoneSameInstant(LONDON).toLocalDateTime(), TimePrecision.INSTANT);
            case LocalDateTime moment -> new Moment(moment, TimePrecision.INSTANT);
            case LocalDate day -> new Moment(day.atStartOfDay(), TimePrecision.DAY);
            default -> new Moment(YearMonth.from(parsed).atDay(1).atStartOfDay(), TimePrecision.MONTH);
        };
    }

    /** The time of day as a length from midnight, so that 24:00 is a day; empty if the text is none. */
    Optional<LocalDateTime> findTimeOn(LocalDate day, String text) {
        boolean endOfDay = END_OF_DAY.matcher(text).find();
        String plain = endOfDay ? END_OF_DAY.matcher(text).replaceFirst("00:00") : text;
        try {
            LocalTime time = LocalTime.parse(plain, formatter);
            return Optional.of(day.atTime(time).plusDays(endOfDay ? 1 : 0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether day and month, the other way round, make a date of this text. */
    boolean isSwapped(String text) {
        return otherOrder != null && isReadable(otherOrder, text);
    }

    private static boolean isReadable(DateTimeFormatter formatter, String text) {
        try {
            formatter.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether a text has the pattern's shape and only its hour or minute does not exist. */
    boolean hasBadTime(String text) {
        TemporalAccessor parts = formatter.parseUnresolved(text, new ParsePosition(0));
        return parts != null
                && (exceeds(parts, ChronoField.HOUR_OF_DAY, 23)
                        || exceeds(parts, ChronoField.MINUTE_OF_HOUR, 59)
                        || exceeds(parts, ChronoField.SECOND_OF_MINUTE, 59));
    }

    private static boolean exceeds(TemporalAccessor parts, ChronoField field, int limit) {
        return parts.isSupported(field) && parts.getLong(field) > limit;
    }
}
