package nightjar.incident;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import nightjar.geo.LonLatBox;
import nightjar.time.HourWindow;
import nightjar.time.Occurrence;
import org.jspecify.annotations.Nullable;

/** Random incidents and filters of every kind, from one seed. */
final class RandomIncidents {

    static final List<String> OFFENCES = List.of("burglary", "drugs", "robbery", "shoplifting");
    static final List<String> FLAGS = List.of("alcohol", "hate", "knife");
    static final List<String> SOURCES = List.of("council", "police");
    static final List<String> AREA_CODES = List.of("A1", "A2", "A3");

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 11, 1);

    private final Random random;

    RandomIncidents(long seed) {
        random = new Random(seed);
    }

    List<IncidentRecord> records(int count) {
        List<IncidentRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(record());
        }
        return records;
    }

    private IncidentRecord record() {
        Occurrence occurrence = occurrence();
        String dataset = random.nextInt(4) == 0 ? "council-reports" : "police-street";
        return new IncidentRecord(
                new Publication(dataset, "somewhere", occurrence.startMonth()),
                null,
                occurrence,
                pick(OFFENCES),
                pick(SOURCES),
                random.nextInt(10) == 0 ? null : position(),
                random.nextInt(8) == 0 ? null : pick(AREA_CODES),
                some(FLAGS, 4),
                null,
                new IncidentRecord.Details(null, null, null, null, null),
                "f" + random.nextLong());
    }

    private Position position() {
        int column = random.nextInt(40);
        int row = random.nextInt(40);
        return new Position(370_000 + 50 * column, 160_000 + 50 * row, -2.4 + column * 0.001, 51.35 + row * 0.001);
    }

    private Occurrence occurrence() {
        LocalDate day = day();
        return switch (random.nextInt(4)) {
            case 0 -> Occurrence.inMonth(YearMonth.from(day));
            case 1 -> Occurrence.onDay(day);
            case 2 -> Occurrence.at(day.atTime(random.nextInt(24), random.nextInt(60)));
            default ->
                Occurrence.between(
                        day.atTime(random.nextInt(24), random.nextInt(60)),
                        day.plusDays(1 + random.nextInt(3)).atTime(random.nextInt(24), 30));
        };
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(150));
    }

    IncidentFilter filter() {
        LocalDate a = day();
        LocalDate b = day();
        boolean dated = random.nextBoolean();
        return new IncidentFilter(
                dated ? (a.isBefore(b) ? a : b) : null,
                dated ? (a.isBefore(b) ? b : a) : null,
                some(OFFENCES, 2),
                some(SOURCES, 4),
                some(List.of("council-reports", "police-street"), 4),
                some(FLAGS, 4),
                some(List.of(DayOfWeek.values()), 4),
                hours(),
                random.nextInt(3) == 0 ? List.of(new AreaRef("lsoa", pick(AREA_CODES))) : List.of(),
                random.nextInt(4) == 0 ? triangle() : null,
                random.nextInt(3) == 0 ? box() : null);
    }

    private @Nullable HourWindow hours() {
        int start = random.nextInt(24);
        int end = random.nextInt(25);
        return random.nextBoolean() || start == end ? null : new HourWindow(start, end);
    }

    private LonLatBox box() {
        double west = -2.4 + random.nextDouble() * 0.03;
        double south = 51.35 + random.nextDouble() * 0.03;
        return new LonLatBox(west, south, west + random.nextDouble() * 0.02, south + random.nextDouble() * 0.02);
    }

    private LonLatPolygon triangle() {
        double[] lons = new double[3];
        double[] lats = new double[3];
        for (int i = 0; i < 3; i++) {
            lons[i] = -2.41 + random.nextDouble() * 0.06;
            lats[i] = 51.34 + random.nextDouble() * 0.06;
        }
        return new LonLatPolygon(lons, lats);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> SortedSet<T> some(List<T> values, int oneIn) {
        SortedSet<T> some = new TreeSet<>();
        for (T value : values) {
            if (random.nextInt(oneIn) == 0) {
                some.add(value);
            }
        }
        return some;
    }
}
