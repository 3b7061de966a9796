package nightjar.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nightjar.geo.LonLat;

/** Invented streets, each with a few snap points, some livelier than others; and licensed premises. */
final class DemoStreets {

    private static final int STREETS_IN_AREA = 9;
    private static final int POINTS_ON_STREET = 2;
    private static final int POINT_SPREAD_METRES = 40;

    private static final List<String> FIRST_WORDS = List.of(
            "Alder",
            "Badger",
            "Calico",
            "Dapple",
            "Ember",
            "Fallow",
            "Garnet",
            "Heron",
            "Ivory",
            "Jasper",
            "Kestrel",
            "Linden",
            "Marigold",
            "Nettle",
            "Otter",
            "Pewter",
            "Quarry",
            "Russet",
            "Saffron",
            "Teasel",
            "Umber",
            "Vetch",
            "Wicket",
            "Yarrow");
    private static final List<String> SECOND_WORDS = List.of(
            "Road", "Street", "Lane", "Close", "Avenue", "Hill", "Rise", "Way", "Terrace", "Gardens", "View", "Walk");

    /** Where licensed premises stand, and how many. */
    private record Quarter(LonLat centre, int spreadMetres, int premises) {}

    private static final List<Quarter> QUARTERS = List.of(
            new Quarter(new LonLat(-2.3605, 51.3822), 260, 26),
            new Quarter(new LonLat(-2.4965, 51.4140), 200, 6),
            new Quarter(new LonLat(-2.4830, 51.2852), 200, 6),
            new Quarter(new LonLat(-2.4480, 51.2930), 150, 4),
            new Quarter(new LonLat(-2.5020, 51.3050), 150, 3));

    private static final List<Integer> CLOSING_HOURS = List.of(23, 23, 0, 0, 1, 2, 3);

    /** A position on a street. */
    record SnapPoint(String street, LonLat lonLat) {}

    /**
     * @param closingHour 0 to 23
     */
    record Premises(SnapPoint at, int closingHour) {}

    private final List<SnapPoint> points = new ArrayList<>();
    private final List<Premises> premises = new ArrayList<>();
    private final double[] cumulativeLife;

    private DemoStreets(DemoAreas areas, DemoRandom random) {
        List<Double> life = new ArrayList<>();
        for (DemoAreas.Shape area : areas.smallAreas()) {
            for (int street = 0; street < STREETS_IN_AREA; street++) {
                addStreet(area, random);
                double streetLife = random.lively();
                life.addAll(Collections.nCopies(POINTS_ON_STREET, streetLife));
            }
        }
        cumulativeLife = DemoRandom.cumulative(
                life.stream().mapToDouble(Double::doubleValue).toArray());
        QUARTERS.forEach(quarter -> addPremises(quarter, random));
    }

    static DemoStreets lay(DemoAreas areas, DemoRandom random) {
        return new DemoStreets(areas, random);
    }

    private void addStreet(DemoAreas.Shape area, DemoRandom random) {
        String name = name(random);
        LonLat middle = random.near(area.site(), 160);
        for (int point = 0; point < POINTS_ON_STREET; point++) {
            points.add(new SnapPoint(name, random.near(middle, POINT_SPREAD_METRES)));
        }
    }

    private void addPremises(Quarter quarter, DemoRandom random) {
        for (int i = 0; i < quarter.premises(); i++) {
            SnapPoint at = new SnapPoint(name(random), random.near(quarter.centre(), quarter.spreadMetres()));
            premises.add(new Premises(at, random.oneOf(CLOSING_HOURS)));
        }
    }

    private static String name(DemoRandom random) {
        return random.oneOf(FIRST_WORDS) + " " + random.oneOf(SECOND_WORDS);
    }

    SnapPoint anyPoint(DemoRandom random) {
        return points.get(random.weighted(cumulativeLife));
    }

    Premises anyPremises(DemoRandom random) {
        return random.oneOf(premises);
    }

    List<SnapPoint> points() {
        return List.copyOf(points);
    }

    List<Premises> premises() {
        return List.copyOf(premises);
    }
}
