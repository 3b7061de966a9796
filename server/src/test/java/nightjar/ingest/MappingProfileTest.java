package nightjar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nightjar.incident.OffenceTaxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingProfileTest {

    private static final String MINIMAL = """
            crs: EPSG:4326
            source: council
            offence: drugs
            columns: {date: d, longitude: x, latitude: y}
            """;

    @TempDir
    Path folder;

    private MappingProfile read(String text) throws IOException, InputException {
        return MappingProfile.read(Files.writeString(folder.resolve("p.yaml"), text), OffenceTaxonomy.shipped());
    }

    @Test
    void theShippedExamplesAreSound() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "data", "mappings"))) {
            List<Path> examples = files.toList();
            assertThat(examples).isNotEmpty();
            assertThat(examples)
                    .allSatisfy(file -> assertThatCode(() -> MappingProfile.read(file, OffenceTaxonomy.shipped()))
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void jsonIsReadToo() throws IOException, InputException {
        MappingProfile profile = read("""
                {"crs": "EPSG:27700", "source": "council", "offence": "drugs",
                 "columns": {"date": "d", "easting": "e", "northing": "n"}, "flags": {"Alcohol": "alcohol"}}
                """);
        assertThat(profile.flags()).containsEntry("Alcohol", "alcohol");
        assertThat(profile.midnightMeansUnknown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: red                        | \"colour\"",
                "formats: {datum: x}                | \"datum\"",
                "columns: {date: d}                 | Duplicate",
                "delimiter: ab                      | `delimiter`",
                "force: Avon & Somerset             | `force`",
                "flags: {A: Not A Slug}             | `flags`",
                "offences: {X: arson}               | \"arson\"",
                "formats: {date: qq qq bb}          | `formats.date`",
                "groundCrs: EPSG:26916              |",
                "midnightMeansUnknown: perhaps      | perhaps",
            })
    void aWrongKeyOrValueIsNamed(String line, String named) throws IOException {
        boolean allowed = named == null;
        if (allowed) {
            assertThatCode(() -> read(MINIMAL + line)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> read(MINIMAL + line))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(named);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: council |                   | source",
                "offence: drugs  |                   | offence",
                "EPSG:4326       | EPSG:27700        | crs",
                "latitude: y     | northing: y       | longitude",
                "date: d         | time: d           | date",
                "offence: drugs  | offence: murder   | murder",
            })
    void whatDoesNotFitTogetherIsRefused(String part, String other, String named) {
        assertThatThrownBy(() -> read(MINIMAL.replace(part, other == null ? "" : other)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "Victim_Name,true",
        "victimName,true",
        "name,true",
        "Surname,true",
        "Phone number,true",
        "NI number,true",
        "National Insurance No,true",
        "E-mail,false",
        "Email,true",
        "Date of birth,true",
        "Street name,false",
        "LSOA name,false",
        "Ward name,false",
        "Reported by,false",
        "Nightclub,false",
        "premises_name,false"
    })
    void headingsThatNameAPersonAreKnown(String heading, boolean personal) {
        assertThat(PersonalColumns.contains(heading)).isEqualTo(personal);
    }

    @ParameterizedTest
    @CsvSource({
        "Avon and Somerset Constabulary,avon-and-somerset", "Devon & Cornwall Police,devon-and-cornwall",
        "Metropolitan Police Service,metropolitan", "British Transport Police,btp",
        "Police Service of Northern Ireland,northern-ireland", "City of London Police,city-of-london",
        "Dyfed-Powys Police,dyfed-powys", "Greater Manchester Police,greater-manchester"
    })
    void forcesHaveTheSlugsOfTheirFiles(String name, String slug) {
        assertThat(Slugs.ofForce(name)).isEqualTo(slug);
    }
}
