package nightjar.ingest.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nightjar.acceptance.RealFiles;
import nightjar.area.Area;
import nightjar.geo.crs.GroundProjection;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.MultiPolygon;

/** Published boundary files with their quirks. */
class RealBoundariesTest {

    private final List<Reject> rejects = new ArrayList<>();

    private BoundaryFile read(Path file, String code, String name) throws InputException {
        return BoundaryReader.readFile(file, "lsoa", code, name, GroundProjection.britishNationalGrid(), rejects::add);
    }

    private static MultiPolygon ground(Area area) {
        return Objects.requireNonNull(area.ground());
    }

    @Test
    void geoJsonInDegreesAndGeoPackageInMetresAreTheSameAreasWithinFiveMetres() throws InputException {
        BoundaryFile degrees =
                read(RealFiles.find("boundaries/lsoa2021-avon-and-somerset.geojson"), "lsoa21_code", "lsoa21_name");
        BoundaryFile metres = read(
                RealFiles.find("boundaries/lsoa2021-avon-and-somerset-epsg27700.gpkg"), "lsoa21_code", "lsoa21_name");
        assertThat(rejects).isEmpty();
        assertThat(degrees.layer().codes())
                .hasSize(1_038)
                .isEqualTo(metres.layer().codes());
        double farthest = 0;
        for (int i = 0; i < 1_038; i++) {
            Area area = degrees.layer().areas().get(i);
            MultiPolygon a = ground(area);
            MultiPolygon b = ground(metres.layer().areas().get(i));
            // One ring is valid in metres and crosses itself in degrees; mending it drops a spike without area.
            boolean mended = degrees.notes().toString().contains(area.code());
            double apart =
                    mended ? a.symDifference(b).getArea() / a.getLength() : DiscreteHausdorffDistance.distance(a, b);
            farthest = Math.max(farthest, apart);
        }
        System.out.printf("farthest vertex: %.2f m, mended: %d%n", farthest, degrees.repaired());
        assertThat(degrees.repaired()).isLessThanOrEqualTo(1);
        assertThat(farthest).isLessThan(5);
    }

    @Test
    void theParishWithNeitherNameNorCodeIsRejected() throws InputException {
        BoundaryFile parishes = read(RealFiles.find("boundaries/parishes-banes.geojson"), "code", "name");
        assertThat(parishes.read()).isEqualTo(52);
        assertThat(rejects).extracting(Reject::code).containsExactly("missing-code");
        assertThat(parishes.layer().areas()).hasSize(51);
    }

    @Test
    void everyOtherPublishedFileIsReadWhole() throws InputException {
        assertThat(read(RealFiles.find("boundaries/lsoa2011-banes.geojson"), "LSOA11CD", "LSOA11NM")
                        .layer()
                        .areas())
                .hasSize(115);
        assertThat(read(RealFiles.find("boundaries/police-force-area-generalised.geojson"), "pfa20_code", "pfa20_name")
                        .layer()
                        .areas())
                .hasSize(1);
        assertThat(read(
                                RealFiles.find("boundaries/wards-avon-and-somerset-generalised.geojson"),
                                "ward22_code",
                                "ward22_name")
                        .layer()
                        .areas())
                .hasSize(185 - rejects.size());
        rejects.forEach(reject -> assertThat(reject.code()).isEqualTo("invalid-rings"));
    }
}
