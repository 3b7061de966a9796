package nightjar.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nightjar.time.HourWindow;
import nightjar.time.Occurrence;
import nightjar.time.TimePrecision;
import nightjar.work.AbandonedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan over columns against a plain reading of the contract's rules, row by row. */
class SelectionTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void selectsWhatThePlainRulesSelect(long seed) {
        RandomIncidents random = new RandomIncidents(seed);
        List<IncidentRecord> records = random.records(10_000);
        IncidentColumns columns = columns(records);
        for (int i = 0; i < 60; i++) {
            IncidentFilter filter = random.filter();
            Selection selection = columns.select(filter);
            PlainRules plain = new PlainRules(filter);
            records.forEach(plain::count);
            String what = "seed " + seed + ", " + filter.canonical();
            List<Integer> ids = new ArrayList<>();
            selection.forEachRow(row -> ids.add(columns.arrays().recordId()[row]));
            assertThat(ids.stream().map(records::get).filter(plain::matches).count())
                    .as(what)
                    .isEqualTo(selection.count())
                    .isEqualTo(plain.matching);
            assertThat(selection.withoutLocation()).as(what).isEqualTo(plain.withoutLocation);
            assertThat(selection.withoutTime()).as(what).isEqualTo(plain.withoutTime);
            assertThat(selection.monthOnlyLeftOut()).as(what).isEqualTo(plain.monthOnlyLeftOut);
            assertThat(selection.countByMonth()).as(what).isEqualTo(plain.byMonth);
            assertThat(selection.countByOffence()).as(what).isEqualTo(plain.byOffence);
        }
    }

    @Test
    void anEmptyStoreSelectsNothing() {
        Selection nothing = new IncidentColumnsBuilder().build().select(IncidentFilter.ALL);
        assertThat(nothing.count()).isZero();
        assertThat(nothing.places().size()).isZero();
        assertThat(nothing.countByMonth()).isEmpty();
    }

    @Test
    void placesWeighWhatStandsOnThem() {
        List<IncidentRecord> records = new RandomIncidents(7).records(3_000);
        IncidentColumns columns = columns(records);
        WeightedPlaces counted = columns.select(IncidentFilter.ALL).places();
        long located = records.stream().filter(r -> r.position() != null).count();
        assertThat(counted.totalWeight()).isEqualTo((double) located);

        WeightedPlaces weighed = columns.select(IncidentFilter.ALL).places(Map.of("robbery", 3.0));
        long robberies = records.stream()
                .filter(r -> r.position() != null && r.offence().equals("robbery"))
                .count();
        assertThat(weighed.totalWeight()).isEqualTo(3.0 * robberies);
    }

    @Test
    void nightsBelongToTheEveningOnWhichTheyStart() {
        List<LocalDateTime> moments = List.of(
                LocalDateTime.parse("2024-01-05T23:59"), // Friday
                LocalDateTime.parse("2024-01-06T00:00"),
                LocalDateTime.parse("2024-01-06T05:59"),
                LocalDateTime.parse("2024-01-06T06:00"),
                LocalDateTime.parse("2024-01-06T18:00"),
                LocalDateTime.parse("2024-01-07T02:00")); // Sunday
        IncidentColumns columns = instants(moments);
        assertThat(hits(columns, Set.of(DayOfWeek.FRIDAY), new HourWindow(18, 6)))
                .containsExactly(0, 1, 2);
        assertThat(hits(columns, Set.of(DayOfWeek.SATURDAY), new HourWindow(18, 6)))
                .containsExactly(4, 5);
        assertThat(hits(columns, Set.of(DayOfWeek.SUNDAY), new HourWindow(18, 6)))
                .isEmpty();
        assertThat(hits(columns, Set.of(DayOfWeek.SATURDAY), new HourWindow(0, 6)))
                .containsExactly(1, 2);
    }

    @Test
    void aMonthMatchesOnlyWhenAllOfItLiesInTheRange() {
        IncidentColumnsBuilder builder = new IncidentColumnsBuilder();
        add(builder, 0, Occurrence.inMonth(YearMonth.of(2024, 2)));
        IncidentColumns columns = builder.build();
        assertThat(inPeriod(columns, "2024-02-01", "2024-02-29").count()).isEqualTo(1);
        Selection cut = inPeriod(columns, "2024-02-02", "2024-02-29");
        assertThat(cut.count()).isZero();
        assertThat(cut.monthOnlyLeftOut()).isEqualTo(1);
        assertThat(inPeriod(columns, "2024-01-01", "2024-02-28").monthOnlyLeftOut())
                .isEqualTo(1);
        assertThat(inPeriod(columns, "2024-03-01", "2024-03-31").monthOnlyLeftOut())
                .isZero();
    }

    private static Selection inPeriod(IncidentColumns columns, String from, String to) {
        return columns.select(IncidentFilter.ALL.withPeriod(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static List<Integer> hits(IncidentColumns columns, Set<DayOfWeek> days, HourWindow hours) {
        IncidentFilter all = IncidentFilter.ALL;
        IncidentFilter filter = new IncidentFilter(
                null,
                null,
                all.offences(),
                all.sources(),
                all.datasets(),
                all.flags(),
                new TreeSet<>(days),
                hours,
                List.of(),
                null,
                null);
        List<Integer> ids = new ArrayList<>();
        columns.select(filter).forEachRow(row -> ids.add(columns.arrays().recordId()[row]));
        ids.sort(null);
        return ids;
    }

    private static IncidentColumns instants(List<LocalDateTime> moments) {
        IncidentColumnsBuilder builder = new IncidentColumnsBuilder();
        for (int i = 0; i < moments.size(); i++) {
            add(builder, i, Occurrence.at(moments.get(i)));
        }
        return builder.build();
    }

    private static void add(IncidentColumnsBuilder builder, int id, Occurrence occurrence) {
        builder.add(id, "d", occurrence, "drugs", "police", null, null, new TreeSet<>());
    }

    private static IncidentColumns columns(List<IncidentRecord> records) {
        IncidentColumnsBuilder builder = new IncidentColumnsBuilder();
        for (int i = 0; i < records.size(); i++) {
            builder.add(i, records.get(i));
        }
        IncidentColumns bare = builder.build();
        int[] areaOfRow = new int[bare.rows()];
        Arrays.setAll(
                areaOfRow, row -> PlainRules.area(records.get(bare.arrays().recordId()[row])));
        return bare.withMemberships(
                Map.of("lsoa", new AreaMembership("lsoa", RandomIncidents.AREA_CODES, areaOfRow, 0)));
    }

    /** The contract's rules as they read. */
    private static final class PlainRules {

        private final IncidentFilter filter;
        private final SortedMap<YearMonth, Integer> byMonth = new TreeMap<>();
        private final SortedMap<String, Integer> byOffence = new TreeMap<>();
        private int matching;
        private int withoutLocation;
        private int withoutTime;
        private int monthOnlyLeftOut;

        PlainRules(IncidentFilter filter) {
            this.filter = filter;
        }

        static int area(IncidentRecord record) {
            if (record.areaCode() != null) {
                return RandomIncidents.AREA_CODES.indexOf(record.areaCode());
            }
            return record.position() == null ? AreaMembership.WITHOUT_LOCATION : AreaMembership.OUTSIDE;
        }

        void count(IncidentRecord record) {
            boolean located = record.position() != null || record.areaCode() != null;
            if (matches(record)) {
                matching++;
                byMonth.merge(record.occurrence().startMonth(), 1, Integer::sum);
                byOffence.merge(record.offence(), 1, Integer::sum);
            }
            if (kind(record) && date(record) && time(record) && !located) {
                withoutLocation++;
            }
            if (kind(record)
                    && date(record)
                    && place(record)
                    && !record.occurrence().precision().hasHour()) {
                withoutTime++;
            }
            if (kind(record) && !date(record) && time(record) && place(record) && monthIsCut(record)) {
                monthOnlyLeftOut++;
            }
        }

        boolean matches(IncidentRecord record) {
            return kind(record) && date(record) && time(record) && place(record);
        }

        private boolean kind(IncidentRecord record) {
            return (filter.offences().isEmpty() || filter.offences().contains(record.offence()))
                    && (filter.sources().isEmpty() || filter.sources().contains(record.source()))
                    && (filter.datasets().isEmpty()
                            || filter.datasets().contains(record.publication().dataset()))
                    && (filter.flags().isEmpty() || filter.flags().stream().anyMatch(record.flags()::contains));
        }

        private boolean date(IncidentRecord record) {
            LocalDate start = record.occurrence().from().toLocalDate();
            boolean month = record.occurrence().precision() == TimePrecision.MONTH;
            LocalDate last = month ? YearMonth.from(start).atEndOfMonth() : start;
            return (filter.from() == null || !start.isBefore(filter.from()))
                    && (filter.to() == null || !last.isAfter(filter.to()));
        }

        private boolean monthIsCut(IncidentRecord record) {
            YearMonth month = record.occurrence().startMonth();
            return record.occurrence().precision() == TimePrecision.MONTH
                    && (filter.to() == null || !month.atDay(1).isAfter(filter.to()))
                    && (filter.from() == null || !month.atEndOfMonth().isBefore(filter.from()));
        }

        private boolean time(IncidentRecord record) {
            if (filter.hours() == null && filter.days().isEmpty()) {
                return true;
            }
            TimePrecision precision = record.occurrence().precision();
            if (!(filter.hours() == null ? precision.hasDay() : precision.hasHour())) {
                return false;
            }
            LocalDateTime from = record.occurrence().from();
            boolean early = filter.hours() != null && filter.hours().belongsToEveningBefore(from.getHour());
            DayOfWeek evening = early ? from.getDayOfWeek().minus(1) : from.getDayOfWeek();
            return (filter.hours() == null || filter.hours().contains(from.getHour()))
                    && (filter.days().isEmpty() || filter.days().contains(evening));
        }

        private boolean place(IncidentRecord record) {
            Position p = record.position();
            boolean inBox = filter.bbox() == null || (p != null && filter.bbox().contains(p.lon(), p.lat()));
            boolean inPolygon =
                    filter.polygon() == null || (p != null && filter.polygon().contains(p.lon(), p.lat()));
            int area = area(record);
            return inBox
                    && inPolygon
                    && filter.areas().stream()
                            .allMatch(ref -> area >= 0
                                    && RandomIncidents.AREA_CODES.get(area).equals(ref.code()));
        }
    }

    @Test
    void aScanThatNobodyWaitsForStops() {
        IncidentColumns columns = columns(new RandomIncidents(1).records(100));
        Selection all = columns.select(IncidentFilter.ALL);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> columns.select(IncidentFilter.ALL)).isInstanceOf(AbandonedException.class);
            assertThatThrownBy(all::countByMonth).isInstanceOf(AbandonedException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
