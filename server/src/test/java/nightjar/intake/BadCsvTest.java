package nightjar.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightjar.incident.Access;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentRecord;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.BadCsv;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.ImportState;
import nightjar.time.TimePrecision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV that is broken, hostile or merely odd, case by case. */
class BadCsvTest {

    private static final String HEADER = BadCsv.HEADER;
    private static final String GOOD = BadCsv.GOOD;
    private static final String PROFILE = BadCsv.PROFILE;

    @TempDir
    Path folder;

    private final InMemoryStore store = new InMemoryStore();
    private final ImportService imports = new ImportService(
            store, OffenceTaxonomy.shipped(), Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
    private Path profile = Path.of("profile.yaml");

    @BeforeEach
    void writeProfile() throws IOException {
        profile = Files.writeString(folder.resolve("profile.yaml"), PROFILE);
    }

    private void useProfile(String text) throws IOException {
        Files.writeString(profile, text);
    }

    @Test
    @DisplayName("30 the id of a row that is refused for another column is not taken")
    void theIdOfARefusedRowIsFree() throws Exception {
        useProfile(PROFILE.replace("{id: ref", "{force: body, id: ref"));
        String csv = HEADER + ",body\n" + GOOD.formatted("one") + ",&&&\n" + GOOD.formatted("one") + ",Avon\n";

        assertThat(Objects.requireNonNull(load(csv).summary()).figure("accepted"))
                .isEqualTo(1);
    }

    private ImportRecord load(String csv) throws IOException, InputException, ImportConflictException {
        return load("local.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private ImportRecord load(String name, byte[] bytes) throws IOException, InputException, ImportConflictException {
        return run(Files.write(folder.resolve(name), bytes), Long.MAX_VALUE);
    }

    private ImportRecord run(Path file, long maxRows) throws InputException, ImportConflictException {
        return imports.run(
                "import-" + (store.imports.size() + 1),
                new ImportOptions.Incidents(List.of(file), profile, "council", null, true, maxRows, false),
                ImportProgress.SILENT);
    }

    private static String goodRows(int count) {
        return BadCsv.goodRows(count);
    }

    static List<BadCsv.Refused> refused() {
        return BadCsv.refused();
    }

    static List<BadCsv.Row> rows() {
        return BadCsv.rows();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void filesThatCannotBeReadAreRefusedAsAWhole(BadCsv.Refused bad) throws IOException {
        useProfile(bad.profile());
        assertThatThrownBy(() -> load(bad.fileName(), bad.content().get()))
                .isInstanceOfSatisfying(InputException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(bad.fault().code());
                    assertThat(refusal.trouble().status()).isEqualTo(bad.status());
                });
        assertThat(store.imports).isEmpty();
        assertThat(store.incidents()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void badRowsAreReported(BadCsv.Row bad) throws IOException, InputException, ImportConflictException {
        assertRowRejected(bad.text(), bad.column(), bad.code());
    }

    /** The row is reported, and the rows around it are loaded. */
    private Reject assertRowRejected(String row, String column, String code)
            throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(HEADER + "\n" + goodRows(2) + row + "\n" + GOOD.formatted("last") + "\n");
        assertThat(figures(done))
                .containsEntry("read", 4L)
                .containsEntry("accepted", 3L)
                .containsEntry("rejected", 1L)
                .containsEntry("rejected " + code, 1L);
        Reject reject = store.listRejects(done.request().id()).getFirst();
        assertThat(reject.line()).isEqualTo(4);
        assertThat(reject.column()).isEqualTo(column);
        assertThat(reject.code()).isEqualTo(code);
        assertThat(reject.file()).isEqualTo("local.csv");
        return reject;
    }

    private static Map<String, Long> figures(ImportRecord done) {
        return Objects.requireNonNull(done.summary()).figures();
    }

    private static List<String> notes(ImportRecord done) {
        return Objects.requireNonNull(done.summary()).notes();
    }

    private IncidentRecord onlyIncident() {
        assertThat(store.incidents()).hasSize(1);
        return store.incidents().getFirst();
    }

    @Test
    @DisplayName("5 extra columns are accepted, listed and not stored")
    void extraColumnsAreAccepted() throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(HEADER + ",remarks\n" + GOOD.formatted("1") + ",something private\n");

        assertThat(figures(done)).containsEntry("accepted", 1L);
        assertThat(notes(done)).anyMatch(note -> note.contains("remarks"));
        assertThat(onlyIncident().toString()).doesNotContain("something private");
    }

    @Test
    @DisplayName("6 a BOM is accepted")
    void aBomIsAccepted() throws IOException, InputException, ImportConflictException {
        assertThat(figures(load("\uFEFF" + HEADER + "\n" + GOOD.formatted("1"))))
                .containsEntry("accepted", 1L);
    }

    @Test
    @DisplayName("8 bytes that are not UTF-8 are refused with their line")
    void otherBytesAreRefusedWithTheirLine() {
        byte[] bytes = (HEADER + "\n" + goodRows(20_000) + "café,2026-01-01 10:00,-2.3,51.3,Burglary\n")
                .getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> load("local.csv", bytes)).hasMessageContaining("Line 20002 ");
    }

    @Test
    @DisplayName("10 mixed line ends are accepted")
    void mixedLineEndsAreAccepted() throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(HEADER + "\r\n" + GOOD.formatted("1") + "\r" + GOOD.formatted("2") + "\n\n"
                + GOOD.formatted("3") + "\r\n");
        assertThat(figures(done)).containsEntry("read", 3L).containsEntry("accepted", 3L);
    }

    @Test
    @DisplayName("12 quotes where they belong are no stray quotes")
    void quotesWhereTheyBelongAreNoStrayQuotes() throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(HEADER + "\n\"a \"\"b\"\"\nc\",\"2026-03-28 21:15\",-2.36,51.38,\"Burglary\"\n");
        assertThat(figures(done)).containsEntry("accepted", 1L);
        assertThat(onlyIncident().crimeId()).isEqualTo("a \"b\"\nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    @DisplayName("16 semicolons and tabs are refused with a hint")
    void otherDelimitersAreRefusedWithAHint(String delimiter) {
        String csv = (HEADER + "\n" + GOOD.formatted("1") + "\n").replace(",", delimiter);
        assertThatThrownBy(() -> load(csv)).hasMessageContaining("`delimiter`");
    }

    @Test
    @DisplayName("16 and are read when the profile names them")
    void otherDelimitersAreReadWhenNamed() throws IOException, InputException, ImportConflictException {
        useProfile(PROFILE + "delimiter: \";\"\n");
        assertThat(figures(load((HEADER + "\n" + GOOD.formatted("1")).replace(',', ';'))))
                .containsEntry("accepted", 1L);
    }

    @Test
    @DisplayName("18 swapped coordinates are reported, and refused above a fifth")
    void swappedCoordinatesAreReported() throws IOException, InputException, ImportConflictException {
        String swapped = "bad%d,2026-03-28 21:15,51.38,-2.36,Burglary\n";
        ImportRecord done = load(HEADER + "\n" + goodRows(8) + swapped.formatted(1) + swapped.formatted(2));
        assertThat(figures(done)).containsEntry("rejected swapped-coordinates", 2L);

        assertThatThrownBy(() -> load(HEADER + "\n" + goodRows(3) + swapped.formatted(1)))
                .isInstanceOfSatisfying(InputException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("swapped-coordinates"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"700001,164000", "375000,1300001", "-1,164000", "375000,-0.5"})
    @DisplayName("22 eastings and northings outside the grid are reported")
    void metresOutsideTheGridAreReported(String xy) throws IOException, InputException, ImportConflictException {
        useProfile(
                PROFILE.replace("4326", "27700").replace("longitude", "easting").replace("latitude", "northing"));
        String good = goodRows(2).replace("-2.36,51.38", "375000,164000");
        ImportRecord done = load(HEADER + "\n" + good + "bad,2026-03-28 21:15," + xy + ",Burglary\n");
        assertThat(figures(done)).containsEntry("accepted", 2L).containsEntry("rejected outside-grid", 1L);
    }

    @Test
    @DisplayName("25 a time that came twice is accepted and counted")
    void aTimeInTheOverlapIsAcceptedAndCounted() throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(HEADER + "\n1,2026-10-25 01:30,-2.36,51.38,Burglary\n" + goodRows(1));
        assertThat(figures(done)).containsEntry("accepted", 2L).containsEntry("times in the repeated hour", 1L);
    }

    @Test
    @DisplayName("26 24:00 is the next day")
    void midnightAtTheEndIsTheNextDay() throws IOException, InputException, ImportConflictException {
        load(HEADER + "\n1,2026-03-31 24:00,-2.36,51.38,Burglary\n");
        assertThat(onlyIncident().occurrence().from()).isEqualTo("2026-04-01T00:00");
        assertThat(onlyIncident().occurrence().precision()).isEqualTo(TimePrecision.INSTANT);
    }

    @Test
    @DisplayName("29 an end before the start is reported")
    void anEndBeforeTheStartIsReported() throws IOException, InputException, ImportConflictException {
        useProfile(PROFILE.replace("dateTime: when", "dateTime: when, endDateTime: until"));
        ImportRecord done = load(HEADER + ",until\n" + GOOD.formatted("1") + ",2026-03-28 21:14\n" + GOOD.formatted("2")
                + ",2026-03-30 08:00\n" + GOOD.formatted("3") + ",\n");
        assertThat(figures(done)).containsEntry("accepted", 2L).containsEntry("rejected end-before-start", 1L);
        assertThat(store.incidents())
                .extracting(incident -> incident.occurrence().precision())
                .containsExactly(TimePrecision.INTERVAL, TimePrecision.INSTANT);
    }

    @Test
    @DisplayName("31 the same file again adds nothing and has the same hash")
    void theSameFileAgainAddsNothing() throws IOException, InputException, ImportConflictException {
        ImportRecord first = load("one.csv", (HEADER + "\n" + goodRows(3)).getBytes(StandardCharsets.UTF_8));
        ImportRecord again = load("renamed.csv", (HEADER + "\n" + goodRows(3)).getBytes(StandardCharsets.UTF_8));

        assertThat(figures(again)).containsEntry("unchanged", 3L).containsEntry("accepted", 0L);
        assertThat(again.request().contentHash()).isEqualTo(first.request().contentHash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@x", "<script>alert(1)</script>"})
    @DisplayName("32 and 33 formulas and HTML are stored as they are")
    void formulasAndHtmlAreStoredAsTheyAre(String street) throws IOException, InputException, ImportConflictException {
        useProfile(PROFILE.replace("id: ref", "id: ref, streetName: street"));
        load(HEADER + ",street\n" + GOOD.formatted("1") + "," + street + "\n");
        assertThat(onlyIncident().streetName()).isEqualTo(street);
    }

    @Test
    @DisplayName("34 what an unknown offence was is kept")
    void anUnknownOffenceIsReported() throws IOException, InputException, ImportConflictException {
        Reject reject = assertRowRejected("bad,2026-03-28 21:15,-2.36,51.38,XB12", "type", "unknown-offence");
        assertThat(reject.value()).isEqualTo("XB12");
    }

    @ParameterizedTest
    @ValueSource(strings = {",RESTRICTED", "restricted,RESTRICTED", "open,OPEN", "victim of DA,SPECIAL"})
    @DisplayName("35 a blank sensitivity closes the dataset")
    void aBlankSensitivityClosesTheDataset(String case35) throws IOException, InputException, ImportConflictException {
        String[] parts = case35.split(",");
        useProfile(PROFILE.replace("id: ref", "id: ref, sensitivity: class"));
        Path file = Files.writeString(
                folder.resolve("local.csv"), HEADER + ",class\n" + GOOD.formatted("1") + "," + parts[0] + "\n");
        imports.run(
                "one",
                new ImportOptions.Incidents(List.of(file), profile, "council", Access.OPEN, false, 10, false),
                ImportProgress.SILENT);
        assertThat(store.datasets.values()).extracting(Dataset::access).containsExactly(Access.valueOf(parts[1]));
    }

    @Test
    @DisplayName("35 a door that takes open data only refuses them before they are stored")
    void aDoorForOpenDataRefusesRowsThatAskToBeClosed() throws IOException {
        useProfile(PROFILE.replace("id: ref", "id: ref, sensitivity: class"));
        Path file = Files.writeString(folder.resolve("local.csv"), HEADER + ",class\n" + GOOD.formatted("1") + ",\n");
        var options = new ImportOptions.Incidents(
                List.of(file), profile, "council", Access.OPEN, false, 10, false, Access.OPEN);
        assertThatThrownBy(() -> imports.run("one", options, ImportProgress.SILENT))
                .isInstanceOfSatisfying(InputException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("access-not-open");
                    assertThat(refusal.trouble().status()).isEqualTo(403);
                });
        assertThat(store.imports).isEmpty();
        assertThat(store.datasets).isEmpty();
    }

    @Test
    @DisplayName("36 columns that name a person are not read and are reported")
    void personalColumnsAreNotRead() throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(
                HEADER + ",Victim Name,phone,NI number\n" + GOOD.formatted("1") + ",Jane Roe,01225 000000,QQ123456C\n");
        assertThat(figures(done)).containsEntry("accepted", 1L);
        assertThat(notes(done))
                .filteredOn(note -> note.contains("name a person"))
                .hasSize(3);
        assertThat(onlyIncident().toString())
                .doesNotContain("Jane")
                .doesNotContain("01225")
                .doesNotContain("QQ1");
        String fingerprint = onlyIncident().fingerprint();

        load(HEADER + ",Victim Name,phone,NI number\n" + GOOD.formatted("1") + ",,,\n");
        assertThat(onlyIncident().fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    @DisplayName("37 more rows than the door allows are too large")
    void tooManyRowsAreTooLarge() throws IOException, InputException, ImportConflictException {
        Path file = Files.writeString(folder.resolve("local.csv"), HEADER + "\n" + goodRows(11));
        assertThatThrownBy(() -> run(file, 10)).isInstanceOfSatisfying(InputException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("too-many-rows");
            assertThat(refusal.trouble().status()).isEqualTo(413);
        });
        assertThat(store.imports).isEmpty();
        assertThat(figures(run(file, 11))).containsEntry("accepted", 11L);
    }

    @Test
    @DisplayName("38 an honest gzip is read")
    void anHonestGzipIsRead() throws IOException, InputException, ImportConflictException {
        byte[] bytes = BadCsv.gzip(out -> out.write((HEADER + "\n" + goodRows(3)).getBytes(StandardCharsets.UTF_8)));
        assertThat(figures(load("local.csv.gz", bytes))).containsEntry("accepted", 3L);
    }

    @Test
    @DisplayName("more than 5 % refused rows hold the import")
    void tooManyRefusedRowsHoldTheImport() throws IOException, InputException, ImportConflictException {
        Path file = Files.writeString(
                folder.resolve("local.csv"), HEADER + "\n" + goodRows(18) + "bad,never,-2.36,51.38,Burglary\n");
        ImportRecord held = imports.run(
                "one",
                new ImportOptions.Incidents(List.of(file), profile, "council", null, false, 100, false),
                ImportProgress.SILENT);

        assertThat(held.state()).isEqualTo(ImportState.HELD);
        assertThat(figures(held))
                .containsEntry("read", 19L)
                .containsEntry("accepted", 0L)
                .containsEntry("rejected", 1L);
        assertThat(store.incidents()).isEmpty();
        assertThat(store.listRejects("one")).hasSize(1);
    }

    @Test
    @DisplayName("a refused value is cut")
    void aRefusedValueIsCut() throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(HEADER + "\n" + goodRows(1) + "x".repeat(200) + ",never,-2.36,51.38,Burglary\n"
                + "\"" + String.join("", Collections.nCopies(100, "y")) + "\",2026-01-01 10:00,-2.36,51.38,"
                + "z".repeat(100) + "\n");
        assertThat(store.listRejects(done.request().id()))
                .allMatch(reject -> reject.value().length() <= 80);
    }
}
