package nightjar.analysis.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import nightjar.incident.IncidentColumnsBuilder;
import nightjar.incident.IncidentFilter;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Publication;
import nightjar.time.Occurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourOfWeekClockTest {

    private static final long SEED = Long.getLong("nightjar.seed", 11);

    private static HourOfWeekClock clock(List<Occurrence> occurrences) {
        IncidentColumnsBuilder builder = new IncidentColumnsBuilder();
        for (int i = 0; i < occurrences.size(); i++) {
            builder.add(i, incident(occurrences.get(i)));
        }
        return HourOfWeekClock.of(builder.build().select(IncidentFilter.ALL));
    }

    private static IncidentRecord incident(Occurrence occurrence) {
        return new IncidentRecord(
                new Publication("local", "somewhere", YearMonth.of(2024, 1)),
                null,
                occurrence,
                "burglary",
                "police",
                null,
                null,
                new TreeSet<>(),
                null,
                new IncidentRecord.Details(null, null, null, null, null),
                "f");
    }

    /** Worked examples on Monday 1 January 2024: the hour of the week and its share. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-01T01:00, 2024-01-01T02:30, 1:0.666666666667 2:0.333333333333",
        "2024-01-01T01:50, 2024-01-01T02:10, 1:0.5 2:0.5",
        "2024-01-01T23:30, 2024-01-02T01:15, 23:0.285714285714 24:0.571428571429 25:0.142857142857",
        "2024-01-01T08:00, 2024-01-01T12:00, 8:0.25 9:0.25 10:0.25 11:0.25",
        "2024-01-07T23:00, 2024-01-08T01:00, 0:0.5 167:0.5",
        "2024-01-01T09:59, 2024-01-01T09:59, 9:1"
    })
    void spreadsAnIntervalByTheMinute(LocalDateTime from, LocalDateTime to, String expected) {
        double[] shares = new double[168];
        for (String pair : expected.split(" ")) {
            String[] hourAndShare = pair.split(":");
            shares[Integer.parseInt(hourAndShare[0])] = Double.parseDouble(hourAndShare[1]);
        }

        HourOfWeekClock clock = clock(List.of(Occurrence.between(from, to)));

        assertThat(clock.incidents()).containsExactly(shares, within(1e-12));
        assertThat(clock.excluded()).isZero();
    }

    @Test
    void aWholeWeekIsSpreadOverAllHours() {
        LocalDateTime start = LocalDateTime.parse("2024-03-13T17:20");

        double[] hours =
                clock(List.of(Occurrence.between(start, start.plusWeeks(3)))).incidents();

        assertThat(hours).containsOnly(hours[0]);
        assertThat(hours[0]).isEqualTo(1 / 168.0, within(1e-15));
    }

    @Test
    void agreesWithALoopOverEveryMinute() {
        Random random = new Random(SEED);
        List<Occurrence> occurrences = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            occurrences.add(occurrence(random));
        }
        double[] expected = new double[168];
        int excluded = 0;
        for (Occurrence one : occurrences) {
            excluded += one.precision().hasHour() ? 0 : 1;
            if (one.precision().hasHour()) {
                addMinuteByMinute(one, expected);
            }
        }

        HourOfWeekClock clock = clock(occurrences);

        assertThat(clock.incidents()).as("seed %s", SEED).containsExactly(expected, within(1e-9));
        assertThat(clock.excluded()).isEqualTo(excluded);
        assertThat(Arrays.stream(clock.incidents()).sum()).isEqualTo(occurrences.size() - excluded, within(1e-9));
    }

    private static Occurrence occurrence(Random random) {
        LocalDate day = LocalDate.of(1969, 12, 1).plusDays(random.nextInt(20_000));
        LocalDateTime from = day.atTime(random.nextInt(24), random.nextInt(60));
        int longest = (int) Math.pow(10, 1 + random.nextInt(5));
        return switch (random.nextInt(8)) {
            case 0 -> Occurrence.onDay(day);
            case 1 -> Occurrence.inMonth(YearMonth.from(day));
            case 2 -> Occurrence.at(from);
            default -> Occurrence.between(from, from.plusMinutes(random.nextInt(longest)));
        };
    }

    private static void addMinuteByMinute(Occurrence one, double[] hours) {
        int minutes = Math.max(1, one.toMinute() - one.fromMinute());
        for (int minute = 0; minute < minutes; minute++) {
            LocalDateTime at = Occurrence.dateTime(one.fromMinute() + minute);
            hours[(at.getDayOfWeek().getValue() - 1) * 24 + at.getHour()] += 1.0 / minutes;
        }
    }
}
