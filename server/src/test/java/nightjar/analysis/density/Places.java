package nightjar.analysis.density;

import java.util.Arrays;
import java.util.Random;
import nightjar.incident.WeightedPlaces;

/** Places for tests. */
final class Places {

    /** The twelve points of the reference values in docs/methods.md, in a window of 1000 m by 800 m. */
    static final WeightedPlaces T12 = ofOne(
            new double[] {120, 140, 155, 160, 300, 310, 520, 530, 545, 700, 880, 900},
            new double[] {100, 130, 110, 160, 400, 420, 300, 310, 330, 650, 700, 120});

    static final WeightedPlaces NONE = new WeightedPlaces(new double[0], new double[0], new double[0]);

    private Places() {}

    /** Each place with one incident. */
    static WeightedPlaces ofOne(double[] x, double[] y) {
        double[] weight = new double[x.length];
        Arrays.fill(weight, 1);
        return new WeightedPlaces(x, y, weight);
    }

    /** Clusters and a scatter in a square, with weights from 1 to 40, most of them small. */
    static WeightedPlaces random(long seed, int n, double sideMetres) {
        Random random = new Random(seed);
        WeightedPlaces places = new WeightedPlaces(new double[n], new double[n], new double[n]);
        double centreX = 0;
        double centreY = 0;
        for (int i = 0; i < n; i++) {
            if (i % 50 == 0) {
                centreX = random.nextDouble() * sideMetres;
                centreY = random.nextDouble() * sideMetres;
            }
            boolean clustered = random.nextBoolean();
            places.x()[i] =
                    clustered ? centreX + random.nextGaussian() * sideMetres / 40 : random.nextDouble() * sideMetres;
            places.y()[i] =
                    clustered ? centreY + random.nextGaussian() * sideMetres / 40 : random.nextDouble() * sideMetres;
            places.weight()[i] = 1 + Math.floor(Math.pow(random.nextDouble(), 6) * 40);
        }
        return places;
    }
}
