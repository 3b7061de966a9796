package nightjar.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nightjar.incident.Access;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentRecord;
import nightjar.incident.OffenceTaxonomy;
import nightjar.incident.Position;
import nightjar.incident.Publication;
import nightjar.ingest.InputException;
import nightjar.ingest.InputFault;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.time.TimePrecision;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both generations of data.police.uk files, as files, folders and zips. Positions are checked against PROJ. */
class PoliceFilesTest {

    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
                    + "Last outcome category,Context\n";

    private static final String NAME = "2023-01/2023-01-avon-and-somerset-street.csv";

    @TempDir
    Path folder;

    private final InMemoryStore store = new InMemoryStore();
    private final ImportService imports = new ImportService(store, OffenceTaxonomy.shipped());

    private ImportRecord load(Path... paths) throws InputException, ImportConflictException {
        return imports.run(
                "import-" + store.imports.size(),
                new ImportOptions.Incidents(List.of(paths), null, null, null, false, Long.MAX_VALUE, false),
                ImportProgress.SILENT);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static String row(String month, String offence) {
        return "abc,%s,Avon and Somerset Constabulary,Avon and Somerset Constabulary,-2.364800,51.381100,On or near Milsom Street,E01014370,Bath and North East Somerset 007A,%s,Under investigation,\n"
                .formatted(month, offence);
    }

    private static String rowWithoutLocation(String month) {
        return ",%s,Avon and Somerset Constabulary,Avon and Somerset Constabulary,,,No Location,,,Anti-social behaviour,,\n"
                .formatted(month);
    }

    private static String january() {
        return HEADER + row("2023-01", "Burglary") + rowWithoutLocation("2023-01");
    }

    private static Map<String, Long> figures(ImportRecord done) {
        return Objects.requireNonNull(done.summary()).figures();
    }

    private void assertRefused(InputFault fault, Path... paths) {
        assertThatThrownBy(() -> load(paths))
                .isInstanceOfSatisfying(InputException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(fault.code()));
        assertThat(store.imports).isEmpty();
    }

    @Test
    void aRowBecomesAnIncident() throws IOException, InputException, ImportConflictException {
        load(write(NAME, january()));

        IncidentRecord first = store.incidents().getFirst();
        assertThat(first.publication())
                .isEqualTo(new Publication("police-street", "avon-and-somerset", YearMonth.of(2023, 1)));
        assertThat(first.offence()).isEqualTo("burglary");
        assertThat(first.occurrence().precision()).isEqualTo(TimePrecision.MONTH);
        assertThat(first.areaCode()).isEqualTo("E01014370");
        assertThat(first.details().outcome()).isEqualTo("Under investigation");
        Position position = Objects.requireNonNull(first.position());
        assertThat(position.x()).isCloseTo(374_708.27, Assertions.within(0.1));
        assertThat(position.y()).isCloseTo(164_735.51, Assertions.within(0.1));
        assertThat(store.datasets.values())
                .extracting(Dataset::access, Dataset::licence)
                .containsExactly(Assertions.tuple(
                        Access.OPEN,
                        "Contains public sector information licensed under the Open Government Licence v3.0."));
    }

    @Test
    void whatHasNoLocationIsKeptAndCounted() throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(write(NAME, january()));

        assertThat(figures(done).keySet())
                .containsExactly(
                        "read",
                        "accepted",
                        "updated",
                        "unchanged",
                        "rejected",
                        "removed",
                        "without location",
                        "without time");
        assertThat(figures(done)).containsEntry("without location", 1L).containsEntry("without time", 2L);
        assertThat(store.incidents().getLast().position()).isNull();
        assertThat(store.incidents().getLast().streetName()).isNull();
    }

    @Test
    void theLayoutOf2012HasEastingsAndFewerColumns() throws IOException, InputException, ImportConflictException {
        load(write("2012-04-avon-and-somerset-street.csv", """
                Month,Reported by,Falls within,Easting,Northing,Location,Crime type,Context
                2012-04,Avon and Somerset Constabulary,Avon and Somerset Constabulary,360667,169714,On or near Hengrove Lane,Violent crime,
                2012-04,Avon and Somerset Constabulary,Avon and Somerset Constabulary,,,No Location,Public disorder and weapons,
                """));

        IncidentRecord first = store.incidents().getFirst();
        assertThat(first.offence()).isEqualTo("violence-and-sexual-offences");
        assertThat(store.incidents().getLast().offence()).isEqualTo("public-order");
        Position position = Objects.requireNonNull(first.position());
        assertThat(position.x()).isEqualTo(360_667);
        assertThat(position.lon()).isCloseTo(-2.567101, Assertions.within(1e-6));
        assertThat(position.lat()).isCloseTo(51.425060, Assertions.within(1e-6));
    }

    @Test
    void fileFolderAndZipBringTheSame() throws IOException, InputException, ImportConflictException {
        write("portal/" + NAME, january());
        write("portal/2023-02/2023-02-avon-and-somerset-street.csv", january().replace("2023-01", "2023-02"));
        write("portal/2023-01/2023-01-avon-and-somerset-outcomes.csv", "Crime ID\n1\n");
        Path zip = zip(
                "portal.zip",
                Map.of(
                        NAME,
                        january().replace("\n", "\r\n"),
                        "2023-01/2023-01-avon-and-somerset-stop-and-search.csv",
                        "Type\n1\n",
                        "2023-02/2023-02-avon-and-somerset-street.csv",
                        "\uFEFF" + january().replace("2023-01", "2023-02")));

        ImportRecord fromFolder = load(folder.resolve("portal"));
        ImportRecord fromZip = load(zip);

        assertThat(figures(fromFolder)).containsEntry("accepted", 4L);
        assertThat(figures(fromZip)).containsEntry("unchanged", 4L).containsEntry("accepted", 0L);
        assertThat(Objects.requireNonNull(fromFolder.summary()).notes())
                .contains("skipped 2023-01/2023-01-avon-and-somerset-outcomes.csv");
        assertThat(Objects.requireNonNull(fromZip.summary()).notes())
                .contains("skipped 2023-01/2023-01-avon-and-somerset-stop-and-search.csv");
    }

    @Test
    void withoutAForceInTheNameTheRowsSayIt() throws IOException, InputException, ImportConflictException {
        load(write("download.csv", january()));
        assertThat(store.publications.keySet()).extracting(Publication::force).containsExactly("avon-and-somerset");
    }

    @Test
    void aRowOfAnotherMonthThanItsFileIsRejected() throws IOException, InputException, ImportConflictException {
        String rows = row("2023-01", "Burglary").repeat(30);
        ImportRecord done = load(write(NAME, HEADER + rows + row("2023-02", "Burglary")));
        assertThat(figures(done)).containsEntry("accepted", 30L).containsEntry("rejected other-month", 1L);
    }

    @Test
    void oneMonthInTwoFilesIsRefused() throws IOException {
        write("a/2023-01-avon-and-somerset-street.csv", january());
        write("b/2023-01-avon-and-somerset-street.csv", january());
        assertRefused(InputFault.SAME_PUBLICATION, folder.resolve("a"), folder.resolve("b"));
    }

    @Test
    void anUnsafeZipIsRefused() throws IOException {
        assertRefused(InputFault.ZIP_UNSAFE_NAME, zip("1.zip", Map.of("../2023-01-x-street.csv", january())));
        assertRefused(InputFault.ZIP_UNSAFE_NAME, zip("2.zip", Map.of("/2023-01-x-street.csv", january())));
        assertRefused(InputFault.ZIP_UNSAFE_NAME, zip("3.zip", Map.of("C:\\2023-01-x-street.csv", january())));
        assertRefused(InputFault.ZIP_NESTED, zip("4.zip", Map.of("inner.zip", "x")));
        assertRefused(InputFault.ZIP_DUPLICATE_NAME, zip("5.zip", Map.of("a.csv", "x", "A.csv", "y")));
        assertRefused(InputFault.TOO_LARGE_UNPACKED, zip("6.zip", Map.of("a.csv", "0".repeat(20_000_000))));
        assertRefused(InputFault.NO_FILES, zip("7.zip", Map.of("readme.txt", "x")));
    }

    @Test
    void aZipWhoseBytesWereChangedIsRefused() throws IOException {
        Path good = zip("good.zip", Map.of("2023-01-x-street.csv", january()));
        byte[] bytes = Files.readAllBytes(good);
        byte[] encrypted = bytes.clone();
        int central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        encrypted[central + 8] |= 1;
        assertRefused(InputFault.ZIP_ENCRYPTED, Files.write(folder.resolve("1.zip"), encrypted));

        byte[] link = bytes.clone();
        link[central + 5] = 3;
        link[central + 41] = (byte) 0xA1;
        assertRefused(InputFault.ZIP_SYMLINK, Files.write(folder.resolve("2.zip"), link));

        byte[] renamed = bytes.clone();
        renamed[30] = 'X';
        assertRefused(InputFault.BAD_ZIP, Files.write(folder.resolve("3.zip"), renamed));

        byte[] cut = Arrays.copyOf(bytes, bytes.length - 10);
        assertRefused(InputFault.BAD_ZIP, Files.write(folder.resolve("4.zip"), cut));
    }

    @Test
    void moreThanAThousandEntriesAreTooMany() throws IOException {
        Map<String, String> entries = new HashMap<>();
        for (int i = 0; i <= 1_000; i++) {
            entries.put("f" + i + ".txt", "x");
        }
        assertRefused(InputFault.ZIP_TOO_MANY_ENTRIES, zip("many.zip", entries));
    }

    @Test
    void aProfileNeedsADataset() throws IOException {
        Path file = write("a.csv", "a,b\n1,2\n");
        Path mapping = write("p.yaml", "crs: EPSG:4326\n");
        assertThatThrownBy(() -> imports.run(
                        "x",
                        new ImportOptions.Incidents(List.of(file), mapping, null, null, false, 10, false),
                        ImportProgress.SILENT))
                .isInstanceOfSatisfying(InputException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("dataset-required"));
    }

    @Test
    void progressEndsAtTheLastByte() throws IOException, InputException, ImportConflictException {
        Path file = write(NAME, january());
        long[] last = new long[2];
        imports.run(
                "x",
                new ImportOptions.Incidents(List.of(file), null, null, null, false, 10, false),
                (phase, done, total) -> {
                    assertThat(phase).isEqualTo("reading");
                    assertThat(done).isGreaterThanOrEqualTo(last[0]);
                    last[0] = done;
                    last[1] = total;
                });
        assertThat(last).containsExactly(Files.size(file), Files.size(file));
    }
}
