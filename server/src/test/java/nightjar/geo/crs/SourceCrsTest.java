package nightjar.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nightjar.geo.LonLat;
import org.junit.jupiter.api.Test;

class SourceCrsTest {

    /** As Esri's programs write it, with no word of the datum shift. */
    private static final String ESRI_BRITISH = """
            PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936",\
            SPHEROID["Airy_1830",6377563.396,299.3249646]],PRIMEM["Greenwich",0.0],\
            UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
            PARAMETER["False_Easting",400000.0],PARAMETER["False_Northing",-100000.0],\
            PARAMETER["Central_Meridian",-2.0],PARAMETER["Scale_Factor",0.9996012717],\
            PARAMETER["Latitude_Of_Origin",49.0],UNIT["Meter",1.0]]""";

    private static final String ESRI_WGS84 = """
            GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],\
            PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""";

    private static LonLat toLonLat(SourceCrs crs, double x, double y) {
        double[] pair = {x, y};
        crs.toLonLat(pair, pair, 1);
        return new LonLat(pair[0], pair[1]);
    }

    private static void assertBath(LonLat point) {
        LonLat expected = GroundProjection.britishNationalGrid().toLonLat(375_000, 164_500);
        assertThat(point.lon()).isCloseTo(expected.lon(), within(1e-7));
        assertThat(point.lat()).isCloseTo(expected.lat(), within(1e-7));
    }

    @Test
    void theBritishGridIsKnownByItsFiguresEvenWithoutADatumShift() throws UnknownCrsException {
        SourceCrs crs = SourceCrs.ofWkt(ESRI_BRITISH);
        assertThat(crs.isGroundOf(GroundProjection.britishNationalGrid())).isTrue();
        assertBath(toLonLat(crs, 375_000, 164_500));
    }

    @Test
    void degreesComeLongitudeFirstWhateverTheDefinitionSays() throws UnknownCrsException {
        String latitudeFirst = ESRI_WGS84.substring(0, ESRI_WGS84.length() - 1)
                + ",AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST]]";
        assertThat(toLonLat(SourceCrs.ofWkt(latitudeFirst), -2.36, 51.38)).isEqualTo(new LonLat(-2.36, 51.38));
        assertThat(toLonLat(SourceCrs.ofCode("EPSG:4326"), -2.36, 51.38)).isEqualTo(new LonLat(-2.36, 51.38));
    }

    @Test
    void webMercatorAndUtmAreKnownByTheirCodes() throws UnknownCrsException {
        LonLat mercator = toLonLat(SourceCrs.ofCode("EPSG:3857"), -262_714.0, 6_687_800.0);
        assertThat(mercator.lon()).isCloseTo(-2.36, within(1e-4));
        assertThat(mercator.lat()).isCloseTo(51.3826, within(1e-2));
        LonLat utm = toLonLat(SourceCrs.ofCode("EPSG:32630"), 544_500, 5_692_000);
        assertThat(utm.lon()).isCloseTo(-2.36, within(1e-2));
    }

    @Test
    void aDefinitionWhoseDatumShiftNobodyKnowsIsRefused() {
        String invented = ESRI_WGS84.replace("D_WGS_1984", "D_Atlantis").replace("6378137.0", "6378999.0");
        assertThatThrownBy(() -> SourceCrs.ofWkt(invented)).isInstanceOf(UnknownCrsException.class);
    }

    @Test
    void aProjectionWhoseLibraryTheWrapperLeavesOutIsRefused() {
        String aroundBath = "PROJCS[\"Bath_Azimuthal_Equidistant\"," + ESRI_WGS84
                + ",PROJECTION[\"Azimuthal_Equidistant\"],PARAMETER[\"False_Easting\",0.0],"
                + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
                + "PARAMETER[\"Latitude_Of_Origin\",51.4],UNIT[\"Meter\",1.0]]";
        assertThatThrownBy(() -> SourceCrs.ofWkt(aroundBath)).isInstanceOf(UnknownCrsException.class);
    }

    @Test
    void whatIsNoDefinitionAtAllIsRefused() {
        for (String text : new String[] {"", "bogus", "PROJCS[", "LOCAL_CS[\"x\"]", "[".repeat(10_000)}) {
            assertThatThrownBy(() -> SourceCrs.ofWkt(text)).isInstanceOf(UnknownCrsException.class);
        }
    }

    @Test
    void linksAndUnknownCodesAreRefused() {
        for (String code : new String[] {"EPSG:999999", "http://example.org/crs", "+init=epsg:27700", "27700"}) {
            assertThatThrownBy(() -> SourceCrs.ofCode(code)).isInstanceOf(UnknownCrsException.class);
        }
    }
}
