package nightjar.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nightjar.acceptance.RealFiles;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.InputException;
import nightjar.ingest.Inspection;
import nightjar.ingest.MappingProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileInspectorTest {

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aPoliceFileIsKnown() throws IOException, InputException {
        Inspection found = FileInspector.inspect(write(
                "2023-01-avon-and-somerset-street.csv",
                "Month,Falls within,Longitude,Latitude,Crime type\n2023-01,X Police,-2.3,51.3,Drugs\n"));

        assertThat(found.layout()).isEqualTo("data.police.uk street");
        assertThat(found.facts()).containsEntry("rows", "1").containsEntry("months", "2023-01 to 2023-01");
        assertThat(found.proposedMapping()).isEmpty();
    }

    @Test
    void aProposedProfileCanBeUsedAsItIs() throws IOException, InputException {
        Inspection found = FileInspector.inspect(write("council.csv", """
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
        Inspection found = FileInspector.inspect(write("wards.geojson", """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "A"},
                 "geometry": {"type": "Polygon", "coordinates": [[[0, 51], [1, 51], [1, 52], [0, 51]]]}}]}
                """));
        assertThat(found.layout()).isEqualTo("GeoJSON");
        assertThat(found.facts()).containsEntry("features", "1").containsEntry("fields", "code");
    }

    @Test
    void thePublishedHourlyFileGetsAProfile() throws IOException, InputException {
        Inspection found = FileInspector.inspect(RealFiles.find("hourly/chicago_aggravated_assaults.csv.gz"));
        assertThat(found.facts()).containsEntry("rows", "148636");
        assertThat(found.proposedMapping())
                .contains("dateTime: \"date\"", "dateTime: \"yyyy-MM-dd HH:mm\"", "longitude: \"longitude\"");
    }
}
