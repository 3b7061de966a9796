package nightjar.incident;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nightjar.geo.LonLatBox;
import nightjar.time.HourWindow;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the contract: what it leaves empty or null does not restrict. Different parts are joined by and,
 * the members of one set by or.
 *
 * @param from first local date, inclusive
 * @param to last local date, inclusive
 * @param offences slugs, with the members of asked groups already among them
 * @param days days on which it started; with hours that cross midnight the day names the evening
 * @param areas all of them must hold the incident
 */
public record IncidentFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SortedSet<String> offences,
        SortedSet<String> sources,
        SortedSet<String> datasets,
        SortedSet<String> flags,
        SortedSet<DayOfWeek> days,
        @Nullable HourWindow hours,
        List<AreaRef> areas,
        @Nullable LonLatPolygon polygon,
        @Nullable LonLatBox bbox) {

    /** The filter that leaves everything. */
    public static final IncidentFilter ALL = new IncidentFilter(
            null,
            null,
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            null,
            List.of(),
            null,
            null);

    public IncidentFilter {
        offences = frozen(offences);
        sources = frozen(sources);
        datasets = frozen(datasets);
        flags = frozen(flags);
        days = frozen(days);
        areas = areas.stream().sorted().toList();
    }

    private static <T extends Comparable<T>> SortedSet<T> frozen(Set<T> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    /** Whether an incident without a place can never match. */
    public boolean restrictsPlace() {
        return !areas.isEmpty() || polygon != null || bbox != null;
    }

    /** Whether an incident without a known hour, or without a known day, can never match. */
    public boolean restrictsTimeOfDay() {
        return hours != null || !days.isEmpty();
    }

    public IncidentFilter withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new IncidentFilter(first, last, offences, sources, datasets, flags, days, hours, areas, polygon, bbox);
    }

    public IncidentFilter withBbox(@Nullable LonLatBox box) {
        return new IncidentFilter(from, to, offences, sources, datasets, flags, days, hours, areas, polygon, box);
    }

    /** The same filter without any restriction of place. */
    public IncidentFilter anywhere() {
        return new IncidentFilter(from, to, offences, sources, datasets, flags, days, hours, List.of(), null, null);
    }

    /** One text for all filters that select the same: the key of caches. */
    public String canonical() {
        List<String> parts = new ArrayList<>();
        add(parts, "from", from);
        add(parts, "to", to);
        add(parts, "offence", offences);
        add(parts, "source", sources);
        add(parts, "dataset", datasets);
        add(parts, "flag", flags);
        add(parts, "days", days);
        add(parts, "hours", hours);
        add(parts, "area", areas);
        add(parts, "polygon", polygon == null ? null : polygon.canonical());
        add(parts, "bbox", bbox);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        boolean empty = value == null || (value instanceof Collection<?> many && many.isEmpty());
        if (!empty) {
            parts.add(name + "=" + value);
        }
    }
}
