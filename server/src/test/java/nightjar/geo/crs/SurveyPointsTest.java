package nightjar.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nightjar.acceptance.RealFiles;
import nightjar.geo.GroundPoint;
import org.junit.jupiter.api.Test;

/** The Ordnance Survey's 40 test points of OSTN15, which this projection meets to 5 m without the grid. */
class SurveyPointsTest {

    @Test
    void allFortyPointsAreWithinFiveMetres() throws IOException {
        Map<String, String[]> degrees = rows("OSTN15_OSGM15_TestInput_ETRStoOSGB.txt");
        Map<String, String[]> metres = rows("OSTN15_OSGM15_TestOutput_ETRStoOSGB.txt");
        double worst = 0;
        for (String point : degrees.keySet()) {
            GroundPoint found = GroundProjection.britishNationalGrid()
                    .toGround(number(degrees, point, 2), number(degrees, point, 1));
            double off = Math.hypot(found.x() - number(metres, point, 1), found.y() - number(metres, point, 2));
            worst = Math.max(worst, off);
        }
        System.out.printf("farthest of %d points: %.2f m%n", degrees.size(), worst);
        assertThat(degrees).hasSize(40);
        assertThat(worst).isLessThan(5);
    }

    private static double number(Map<String, String[]> rows, String point, int column) {
        return Double.parseDouble(rows.getOrDefault(point, new String[0])[column].strip());
    }

    private static Map<String, String[]> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(RealFiles.find("reference/ostn15/" + file));
        return lines.stream()
                .skip(1)
                .filter(line -> line.startsWith("TP"))
                .map(line -> line.split(","))
                .collect(Collectors.toMap(row -> row[0], row -> row));
    }
}
