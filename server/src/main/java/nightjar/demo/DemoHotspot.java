package nightjar.demo;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nightjar.geo.LonLat;
import nightjar.incident.IncidentFilter;
import nightjar.time.HourWindow;

/**
 * A place where the demo puts more incidents of one offence than anywhere else, so that a test, or a person who tries
 * Nightjar, knows what a map must show. The streets and sites are invented.
 *
 * @param days on which they start; with hours that cross midnight the day names the evening
 * @param incidents how many, over the demo's whole period
 */
public record DemoHotspot(
        String name, LonLat centre, String offence, Set<DayOfWeek> days, HourWindow hours, int incidents) {

    private static final Set<DayOfWeek> ALL_WEEK = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND_NIGHTS = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    /** All of them. */
    public static final List<DemoHotspot> ALL = List.of(
            new DemoHotspot(
                    "Lantern Row, Bath",
                    new LonLat(-2.3612, 51.3822),
                    "violence-and-sexual-offences",
                    WEEKEND_NIGHTS,
                    new HourWindow(22, 4),
                    900),
            new DemoHotspot(
                    "Weir Retail Park, Bath",
                    new LonLat(-2.3848, 51.3812),
                    "shoplifting",
                    ALL_WEEK,
                    new HourWindow(10, 19),
                    800),
            new DemoHotspot(
                    "Keynsham station",
                    new LonLat(-2.4958, 51.4178),
                    "bicycle-theft",
                    WORKDAYS,
                    new HourWindow(7, 19),
                    260),
            new DemoHotspot(
                    "Market Green, Midsomer Norton",
                    new LonLat(-2.4822, 51.2858),
                    "anti-social-behaviour",
                    ALL_WEEK,
                    new HourWindow(18, 23),
                    700),
            new DemoHotspot(
                    "Fosse Yard, Radstock",
                    new LonLat(-2.4470, 51.2921),
                    "vehicle-crime",
                    WORKDAYS,
                    new HourWindow(0, 6),
                    400));

    public DemoHotspot {
        days = Set.copyOf(days);
    }

    /** What to ask for to see it. */
    public IncidentFilter filter() {
        IncidentFilter all = IncidentFilter.ALL;
        return new IncidentFilter(
                all.from(),
                all.to(),
                new TreeSet<>(Set.of(offence)),
                all.sources(),
                all.datasets(),
                all.flags(),
                new TreeSet<>(days),
                hours,
                all.areas(),
                all.polygon(),
                all.bbox());
    }
}
