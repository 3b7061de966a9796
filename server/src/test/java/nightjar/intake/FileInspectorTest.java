package nightjar.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nightjar.acceptance.RealFiles;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.FileContent;
import nightjar.ingest.ImportProposal;
import nightjar.ingest.InputException;
import nightjar.ingest.Inspection;
import nightjar.ingest.InspectionRequest;
import nightjar.ingest.MappingProfile;
import nightjar.ingest.Preview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileInspectorTest {

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Inspection inspect(Path path) throws InputException {
        return FileInspector.inspect(InspectionRequest.of(path));
    }

    @Test
    void aPoliceFileIsKnown() throws IOException, InputException {
        Inspection found = inspect(write(
                "2023-01-avon-and-somerset-street.csv",
                "Month,Falls within,Longitude,Latitude,Crime type\n2023-01,X Police,-2.3,51.3,Drugs\n"));

        assertThat(found.layout()).isEqualTo("data.police.uk street");
        assertThat(found.facts()).containsEntry("rows", "1").containsEntry("months", "2023-01 to 2023-01");
        assertThat(found.proposedMapping()).isEmpty();
    }

    @Test
    void aProposedProfileCanBeUsedAsItIs() throws IOException, InputException {
        Inspection found = inspect(write("council.csv", """
                Case reference;Date of incident;Time of incident;Easting;Northing;Offence type;Victim name
                A1;28/03/2026;21:15;374720;164820;Burglary;Jane
                A2;29/03/2026;00:10;374730;164830;NOISE;John
                """));

        assertThat(found.facts()).containsEntry("delimiter", ";").containsEntry("rows", "2");
        assertThat(found.proposedMapping())
                .contains("crs: EPSG:27700", "date: \"dd/MM/yyyy\"", "easting: \"Easting\"", "\"Burglary\": burglary")
                .contains("#  \"NOISE\"")
                .doesNotContain("Victim", "Jane");
        Path profile = write("p.yaml", found.proposedMapping());
        assertThatCode(() -> MappingProfile.read(profile, OffenceTaxonomy.shipped()))
                .doesNotThrowAnyException();
    }

    @Test
    void boundariesAreKnown() throws IOException, InputException {
        Inspection found = inspect(write("wards.geojson", """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "A"},
                 "geometry": {"type": "Polygon", "coordinates": [[[0, 51], [1, 51], [1, 52], [0, 51]]]}}]}
                """));
        assertThat(found.layout()).isEqualTo("GeoJSON");
        assertThat(found.facts()).containsEntry("features", "1").containsEntry("fields", "code");
    }

    @Test
    void thePublishedHourlyFileGetsAProfile() throws IOException, InputException {
        Inspection found = inspect(RealFiles.find("hourly/chicago_aggravated_assaults.csv.gz"));
        assertThat(found.facts()).containsEntry("rows", "148636");
        assertThat(found.proposedMapping())
                .contains("dateTime: \"date\"", "dateTime: \"yyyy-MM-dd HH:mm\"", "longitude: \"longitude\"")
                .contains("groundCrs: EPSG:26916\n");
        assertThat(found.preview().read()).hasSize(10).allMatch(row -> row instanceof Preview.Accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "police/avon-and-somerset-2023-01-to-2024-06.zip, incidents, '', '', ''",
        "police/avon-and-somerset-2024-01-earlier-release.zip, incidents, '', '', ''",
        "boundaries/lsoa2011-banes.geojson, areas, LSOA11CD, LSOA11NM, lsoa",
        "boundaries/wards-banes.geojson, areas, ward_code, ward_name, ward",
        "boundaries/lsoa2021-avon-and-somerset-epsg27700.gpkg, areas, lsoa21_code, lsoa21_name, lsoa",
        "boundaries/lsoa2021-avon-and-somerset.geojson, areas, lsoa21_code, lsoa21_name, lsoa",
        "boundaries/parishes-banes.geojson, areas, code, name, ''",
        "boundaries/wards-avon-and-somerset-generalised.geojson, areas, ward22_code, ward22_name, ward",
        "boundaries/police-force-area-generalised.geojson, areas, pfa20_code, pfa20_name, ''",
        "boundaries/local-authorities-avon-and-somerset-generalised.geojson, areas, ltla24_code, ltla24_name, local-authority",
        "boundaries/lsoa2011-south-gloucestershire.geojson, areas, LSOA11CD, LSOA11NM, lsoa",
        "hourly/chicago_aggravated_assaults.csv.gz, incidents, '', '', ''",
        "places/roads-banes.geojson, background, '*', '*', '*'",
        "attributes/population-mid2020-lsoa2011.csv, indicators, lsoa11_code, lsoa11_name, lsoa",
        "attributes/imd2025-lsoa2021.csv, indicators, lsoa21_code, '', lsoa",
    })
    void eachPublishedFileIsSuggestedAsWhatItIs(String path, String content, String code, String name, String kind)
            throws InputException {
        Inspection found = inspect(RealFiles.find(path));
        assertThat(found.suggested().word()).isEqualTo(content);
        assertThat(found.preview().rows()).hasSizeBetween(1, 10);
        if (!code.equals("*")) {
            assertThat(List.of(
                            found.proposal().code(),
                            found.proposal().name(),
                            found.proposal().areaKind()))
                    .containsExactly(code, name, kind);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "local-authority-to-csp-to-police-force.csv, local-authority, ltla24_code, '', csp24_code, csp24_name",
        "lsoa2021-to-ward-to-local-authority.csv, lsoa, lsoa21_code, ward, ward24_code, ward24_name",
        "lsoa2011-to-lsoa2021.csv, lsoa, lsoa11_code, lsoa, lsoa21_code, lsoa21_name",
    })
    void eachPublishedLookupGetsItsColumns(
            String file, String fromKind, String from, String toKind, String to, String name) throws InputException {
        Inspection found = inspect(RealFiles.find("lookups/" + file));
        assertThat(found.suggested()).isEqualTo(FileContent.LOOKUP);
        assertThat(found.proposal()).isEqualTo(new ImportProposal("", name, "", "", fromKind, from, toKind, to));
    }
}
