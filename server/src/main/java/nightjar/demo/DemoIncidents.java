package nightjar.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightjar.demo.DemoStreets.SnapPoint;
import nightjar.geo.LonLat;
import nightjar.time.HourWindow;
import nightjar.time.Occurrence;
import org.jspecify.annotations.Nullable;

/** Invents the incidents: a background over all streets, and the hotspots. For one thread. */
final class DemoIncidents {

    static final int TOTAL = 40_000;

    private static final double WITHOUT_LOCATION = 0.06;
    private static final double MONTH_ONLY = 0.04;
    private static final double DAY_ONLY = 0.06;
    private static final int LONGEST_SPAN_HOURS = 14;
    private static final int HOTSPOT_POINTS = 5;
    private static final int HOTSPOT_SPREAD_METRES = 45;

    private final DemoStreets streets;
    private final DemoRandom random;
    private final List<LocalDate> days = DemoPeriod.days();
    private final List<DemoIncident> incidents = new ArrayList<>(TOTAL);

    private DemoIncidents(DemoStreets streets, DemoRandom random) {
        this.streets = streets;
        this.random = random;
    }

    /** In the order of time. */
    static List<DemoIncident> invent(DemoStreets streets, DemoRandom random) {
        DemoIncidents invention = new DemoIncidents(streets, random);
        DemoHotspot.ALL.forEach(invention::addHotspot);
        invention.addBackground();
        return invention.inOrder();
    }

    private void addHotspot(DemoHotspot hotspot) {
        List<SnapPoint> points = new ArrayList<>();
        for (int i = 0; i < HOTSPOT_POINTS; i++) {
            LonLat at = random.near(hotspot.centre(), HOTSPOT_SPREAD_METRES);
            points.add(new SnapPoint(hotspot.name(), at));
        }
        List<LocalDate> evenings = DemoPeriod.evenings(hotspot.days());
        for (int i = 0; i < hotspot.incidents(); i++) {
            LocalDateTime start = within(hotspot.hours(), random.oneOf(evenings));
            add(Occurrence.at(start), hotspot.offence(), "police", random.oneOf(points));
        }
    }

    private LocalDateTime within(HourWindow window, LocalDate evening) {
        int length = Math.floorMod(window.end() - window.start(), 24);
        int minutes = random.below(60 * length);
        return DemoPeriod.onTheClock(evening.atTime(window.start(), 0).plusMinutes(minutes));
    }

    private void addBackground() {
        double[] shares = OffencePattern.cumulativeShares();
        List<double[]> dayWeights = OffencePattern.ALL.stream()
                .map(pattern -> pattern.cumulativeDays(days))
                .toList();
        while (incidents.size() < TOTAL) {
            int which = random.weighted(shares);
            OffencePattern pattern = OffencePattern.ALL.get(which);
            addBackground(pattern, days.get(random.weighted(dayWeights.get(which))));
        }
    }

    private void addBackground(OffencePattern pattern, LocalDate day) {
        if (random.chance(pattern.atPremises())) {
            DemoStreets.Premises premises = streets.anyPremises(random);
            add(Occurrence.at(atClosing(premises, day)), pattern.offence(), "police", premises.at());
            return;
        }
        String source = random.chance(pattern.council()) ? "council" : "police";
        SnapPoint at = random.chance(WITHOUT_LOCATION) ? null : streets.anyPoint(random);
        add(occurrence(pattern, day), pattern.offence(), source, at);
    }

    private LocalDateTime atClosing(DemoStreets.Premises premises, LocalDate day) {
        LocalDateTime closing = day.atTime(premises.closingHour(), 0);
        return DemoPeriod.onTheClock(closing.plusMinutes(random.below(50)));
    }

    private Occurrence occurrence(OffencePattern pattern, LocalDate day) {
        if (random.chance(MONTH_ONLY)) {
            return Occurrence.inMonth(YearMonth.from(day));
        }
        if (random.chance(DAY_ONLY)) {
            return Occurrence.onDay(day);
        }
        int hour = random.weighted(pattern.cumulativeHours());
        LocalDateTime start = DemoPeriod.onTheClock(day.atTime(hour, random.below(60)));
        if (!random.chance(pattern.spanned())) {
            return Occurrence.at(start);
        }
        return Occurrence.between(start, DemoPeriod.onTheClock(start.plusHours(1 + random.below(LONGEST_SPAN_HOURS))));
    }

    private void add(Occurrence occurrence, String offence, String source, @Nullable SnapPoint at) {
        incidents.add(new DemoIncident("", occurrence, offence, source, at, flags(offence, occurrence)));
    }

    private List<String> flags(String offence, Occurrence occurrence) {
        List<String> flags = new ArrayList<>();
        boolean violence = offence.equals("violence-and-sexual-offences");
        boolean behaviour = offence.equals("anti-social-behaviour") || offence.equals("public-order");
        int hour = occurrence.from().getHour();
        boolean late = occurrence.precision().hasHour() && (hour >= 21 || hour < 5);
        if ((violence || behaviour) && random.chance(late ? 0.45 : 0.08)) {
            flags.add("alcohol");
        }
        if (violence && !late && random.chance(0.35)) {
            flags.add("domestic");
        }
        if (behaviour && random.chance(0.20)) {
            flags.add("youth");
        }
        return flags;
    }

    private List<DemoIncident> inOrder() {
        incidents.sort(Comparator.comparingInt(incident -> incident.occurrence().fromMinute()));
        List<DemoIncident> numbered = new ArrayList<>(incidents.size());
        for (DemoIncident incident : incidents) {
            numbered.add(new DemoIncident(
                    "DEMO-%06d".formatted(numbered.size() + 1),
                    incident.occurrence(),
                    incident.offence(),
                    incident.source(),
                    incident.at(),
                    incident.flags()));
        }
        return numbered;
    }
}
