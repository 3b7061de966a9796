package nightjar.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * How incidents of one offence lie in time in the demo. All figures are invented; they only have the look of the
 * real thing: drink and the weekend, shops by day, burglary found out later.
 *
 * @param share of all background incidents, relative to the others
 * @param hours weights of the 24 hours of the day
 * @param weekend how much livelier Saturday and Sunday are than other days
 * @param summer how much livelier June to August are than December to February; 1 for no season
 * @param spanned share of incidents known only to lie between two times
 * @param atPremises share that happens at a pub's closing time
 * @param council share that the council records, not the police
 */
record OffencePattern(
        String offence,
        double share,
        double[] hours,
        double weekend,
        double summer,
        double spanned,
        double atPremises,
        double council) {

    private static final double[] ANY_TIME = rhythm(2, 5, 5, 5);
    private static final double[] SHOP_HOURS = rhythm(0, 6, 8, 1);
    private static final double[] EVENINGS = rhythm(2, 2, 5, 9);
    private static final double[] NIGHTS = rhythm(6, 1, 3, 7);

    static final List<OffencePattern> ALL = List.of(
            new OffencePattern("violence-and-sexual-offences", 30, EVENINGS, 1.4, 1.1, 0.05, 0.18, 0),
            new OffencePattern("anti-social-behaviour", 19, EVENINGS, 1.2, 1.6, 0, 0.06, 0.30),
            new OffencePattern("criminal-damage-and-arson", 9, NIGHTS, 1.2, 1.1, 0.45, 0, 0.08),
            new OffencePattern("public-order", 8, EVENINGS, 1.2, 1.1, 0, 0.12, 0),
            new OffencePattern("shoplifting", 7, SHOP_HOURS, 0.9, 1, 0, 0, 0),
            new OffencePattern("vehicle-crime", 7, NIGHTS, 0.9, 0.9, 0.60, 0, 0),
            new OffencePattern("other-theft", 6, ANY_TIME, 1, 1, 0.30, 0.04, 0),
            new OffencePattern("burglary", 5, ANY_TIME, 0.9, 0.7, 0.70, 0, 0),
            new OffencePattern("drugs", 3, EVENINGS, 1, 1, 0, 0.02, 0),
            new OffencePattern("other-crime", 2, ANY_TIME, 1, 1, 0.10, 0, 0),
            new OffencePattern("bicycle-theft", 1.5, SHOP_HOURS, 0.8, 1.5, 0.50, 0, 0),
            new OffencePattern("robbery", 1, NIGHTS, 1.2, 0.9, 0, 0.05, 0),
            new OffencePattern("theft-from-the-person", 1, EVENINGS, 1.5, 1.1, 0.10, 0.20, 0),
            new OffencePattern("possession-of-weapons", 1, EVENINGS, 1, 1, 0, 0.05, 0));

    static double[] cumulativeShares() {
        return DemoRandom.cumulative(
                ALL.stream().mapToDouble(OffencePattern::share).toArray());
    }

    double[] cumulativeHours() {
        return DemoRandom.cumulative(hours);
    }

    double[] cumulativeDays(List<LocalDate> days) {
        return DemoRandom.cumulative(days.stream().mapToDouble(this::liveliness).toArray());
    }

    private double liveliness(LocalDate day) {
        double season =
                switch (day.getMonth()) {
                    case JUNE, JULY, AUGUST -> StrictMath.sqrt(summer);
                    case DECEMBER, JANUARY, FEBRUARY -> 1 / StrictMath.sqrt(summer);
                    default -> 1;
                };
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? season * weekend : season;
    }

    /** Weights of the four quarters of a day, from midnight, for each of its hours. */
    private static double[] rhythm(double night, double morning, double afternoon, double evening) {
        double[] hours = new double[24];
        for (int hour = 0; hour < hours.length; hour++) {
            hours[hour] = switch (hour / 6) {
                case 0 -> night;
                case 1 -> morning;
                case 2 -> afternoon;
                default -> evening;
            };
        }
        return hours;
    }
}
