package nightjar.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nightjar.incident.Access;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentRecord;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.InputException;
import nightjar.ingest.InputFault;
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
import org.junit.jupiter.params.provider.ValueSource;

/** CSV that is broken, hostile or merely odd, case by case. */
class BadCsvTest {

    private static final String HEADER = "ref,when,lon,lat,type";
    private static final String GOOD = "%s,2026-03-28 21:15,-2.36,51.38,Burglary";

    private static final String PROFILE = """
            name: council reports
            crs: EPSG:4326
            source: council
            columns: {id: ref, dateTime: when, longitude: lon, latitude: lat, offence: type}
            """;

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

    /** Rows that nothing is wrong with, numbered from 1. */
    private static String goodRows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> GOOD.formatted("g" + i) + "\n")
                .collect(Collectors.joining());
    }

    private void assertRefused(String csv, InputFault fault, int status) {
        assertRefused("local.csv", csv.getBytes(StandardCharsets.UTF_8), fault, status);
    }

    private void assertRefused(String name, byte[] bytes, InputFault fault, int status) {
        assertThatThrownBy(() -> load(name, bytes)).isInstanceOfSatisfying(InputException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(fault.code());
            assertThat(refusal.trouble().status()).isEqualTo(status);
        });
        assertThat(store.imports).isEmpty();
        assertThat(store.incidents()).isEmpty();
    }

    /** The row is reported, and the rows around it are loaded. */
    private Reject assertRowRejected(String row, String column, String code)
            throws IOException, InputException, ImportConflictException {
        return assertRowRejected(HEADER, goodRows(2), row, column, code);
    }

    private Reject assertRowRejected(String header, String goodRows, String row, String column, String code)
            throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(header + "\n" + goodRows + row + "\n" + GOOD.formatted("last")
                + header.substring(HEADER.length()).replaceAll("[^,]", "") + "\n");
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
    @DisplayName("1 zero bytes are refused")
    void zeroBytesAreRefused() {
        assertRefused("", InputFault.EMPTY_FILE, 422);
    }

    @Test
    @DisplayName("2 a header without rows is refused")
    void aHeaderWithoutRowsIsRefused() {
        assertRefused(HEADER + "\n", InputFault.NO_ROWS, 422);
    }

    @Test
    @DisplayName("3 a missing column is refused")
    void aMissingColumnIsRefused() {
        assertRefused("ref,when,lon,type\n1,2026-01-01 10:00,-2.3,Burglary\n", InputFault.MISSING_COLUMN, 422);
    }

    @Test
    @DisplayName("4 a duplicate header is refused")
    void aDuplicateHeaderIsRefused() {
        assertRefused(HEADER + ",LAT\n" + GOOD.formatted("1") + ",51\n", InputFault.DUPLICATE_COLUMN, 422);
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

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    @DisplayName("7 UTF-16 is the wrong type")
    void utf16IsTheWrongType(String charset) {
        byte[] bytes = (HEADER + "\n" + GOOD.formatted("1")).getBytes(Charset.forName(charset));
        assertRefused("local.csv", bytes, InputFault.WRONG_ENCODING, 415);
    }

    @Test
    @DisplayName("8 bytes that are not UTF-8 are refused with their line")
    void otherBytesAreRefusedWithTheirLine() {
        byte[] bytes = (HEADER + "\n" + goodRows(20_000) + "café,2026-01-01 10:00,-2.3,51.3,Burglary\n")
                .getBytes(Charset.forName("windows-1252"));
        assertRefused("local.csv", bytes, InputFault.BAD_ENCODING, 422);
        assertThatThrownBy(() -> load("local.csv", bytes)).hasMessageContaining("Line 20002 ");
    }

    @Test
    @DisplayName("9 a row with a NUL is reported")
    void aNulIsReported() throws IOException, InputException, ImportConflictException {
        assertRowRejected("b\0d,2026-03-28 21:15,-2.36,51.38,Burglary", "", "nul-character");
    }

    @Test
    @DisplayName("10 mixed line ends are accepted")
    void mixedLineEndsAreAccepted() throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(HEADER + "\r\n" + GOOD.formatted("1") + "\r" + GOOD.formatted("2") + "\n\n"
                + GOOD.formatted("3") + "\r\n");
        assertThat(figures(done)).containsEntry("read", 3L).containsEntry("accepted", 3L);
    }

    @Test
    @DisplayName("11 a quote that is never closed is malformed")
    void anOpenQuoteIsMalformed() {
        assertRefused(
                HEADER + "\n\"1,2026-03-28 21:15,-2.36,51.38,Burglary\n" + goodRows(3),
                InputFault.UNTERMINATED_QUOTE,
                400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"b\"d,2026-03-28 21:15,-2.36,51.38,Burglary", "\"b\"d,2026-03-28 21:15,-2.36,51.38,Burglary"})
    @DisplayName("12 a stray quote is reported")
    void aStrayQuoteIsReported(String row) throws IOException, InputException, ImportConflictException {
        assertRowRejected(row, "", "stray-quote");
    }

    @Test
    @DisplayName("12 quotes where they belong are no stray quotes")
    void quotesWhereTheyBelongAreNoStrayQuotes() throws IOException, InputException, ImportConflictException {
        ImportRecord done = load(HEADER + "\n\"a \"\"b\"\"\nc\",\"2026-03-28 21:15\",-2.36,51.38,\"Burglary\"\n");
        assertThat(figures(done)).containsEntry("accepted", 1L);
        assertThat(onlyIncident().crimeId()).isEqualTo("a \"b\"\nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad,2026-03-28 21:15,-2.36,51.38", "bad,2026-03-28 21:15,-2.36,51.38,Burglary,more"})
    @DisplayName("13 a ragged row is reported")
    void aRaggedRowIsReported(String row) throws IOException, InputException, ImportConflictException {
        assertRowRejected(row, "", "ragged-row");
    }

    @Test
    @DisplayName("14 a field of 10 MB is reported")
    void aHugeFieldIsReported() throws IOException, InputException, ImportConflictException {
        assertRowRejected("x".repeat(10_000_000) + ",2026-03-28 21:15,-2.36,51.38,Burglary", "", "field-too-long");
    }

    @Test
    @DisplayName("15 10,000 columns are refused")
    void tenThousandColumnsAreRefused() {
        String names = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertRefused(names + "\n", InputFault.TOO_MANY_COLUMNS, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    @DisplayName("16 semicolons and tabs are refused with a hint")
    void otherDelimitersAreRefusedWithAHint(String delimiter) {
        String csv = (HEADER + "\n" + GOOD.formatted("1") + "\n").replace(",", delimiter);
        assertRefused(csv, InputFault.WRONG_DELIMITER, 422);
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
    @DisplayName("17 a decimal comma is reported")
    void aDecimalCommaIsReported() throws IOException, InputException, ImportConflictException {
        assertRowRejected("bad,2026-03-28 21:15,\"-2,36\",51.38,Burglary", "lon", "decimal-comma");
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

    @Test
    @DisplayName("19 0,0 is reported")
    void nullIslandIsReported() throws IOException, InputException, ImportConflictException {
        assertRowRejected("bad,2026-03-28 21:15,0,0.0,Burglary", "lon", "zero-position");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-inf", "1e400", "0x1p3", "51d", "--5", "."})
    @DisplayName("20 what is no finite number is reported")
    void whatIsNoNumberIsReported(String text) throws IOException, InputException, ImportConflictException {
        assertRowRejected("bad,2026-03-28 21:15,-2.36," + text + ",Burglary", "lat", "bad-number");
    }

    @Test
    @DisplayName("21 eastings in the column of degrees are reported")
    void eastingsAmongDegreesAreReported() throws IOException, InputException, ImportConflictException {
        assertRowRejected("bad,2026-03-28 21:15,375000,164000,Burglary", "lat", "metres-not-degrees");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-87.6277,41.7922", "-14,51.38", "-2.36,47"})
    @DisplayName("22 positions outside the grid are reported")
    void positionsOutsideTheGridAreReported(String lonLat) throws IOException, InputException, ImportConflictException {
        assertRowRejected("bad,2026-03-28 21:15," + lonLat + ",Burglary", "lon", "outside-grid");
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

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-31 10:00", "2025-02-29 10:00", "yesterday", "2026-00-10 10:00"})
    @DisplayName("23 a date that does not exist is reported")
    void aDateThatDoesNotExistIsReported(String when) throws IOException, InputException, ImportConflictException {
        assertRowRejected("bad," + when + ",-2.36,51.38,Burglary", "when", "bad-date");
    }

    @Test
    @DisplayName("24 a time that the clocks skipped is reported")
    void aTimeInTheGapIsReported() throws IOException, InputException, ImportConflictException {
        assertRowRejected("bad,2026-03-29 01:30,-2.36,51.38,Burglary", "when", "time-in-gap");
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

    @ParameterizedTest
    @ValueSource(strings = {"25:61", "24:01", "12:60"})
    @DisplayName("26 25:61 is reported")
    void aTimeThatDoesNotExistIsReported(String time) throws IOException, InputException, ImportConflictException {
        assertRowRejected("bad,2026-03-28 " + time + ",-2.36,51.38,Burglary", "when", "bad-time");
    }

    @Test
    @DisplayName("27 days first and months first in one file are refused")
    void bothOrdersOfDayAndMonthAreRefused() throws IOException {
        useProfile(PROFILE + "formats: {dateTime: dd/MM/yyyy HH:mm}\n");
        String rows = "1,28/03/2026 10:00,-2.36,51.38,Burglary\n2,03/28/2026 10:00,-2.36,51.38,Burglary\n";
        assertRefused(HEADER + "\n" + rows, InputFault.MIXED_DATES, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22 00:00,date-in-future", "1899-12-31 23:59,date-too-old"})
    @DisplayName("28 the future and the nineteenth century are reported")
    void impossibleYearsAreReported(String case28) throws IOException, InputException, ImportConflictException {
        String[] parts = case28.split(",");
        assertRowRejected("bad," + parts[0] + ",-2.36,51.38,Burglary", "when", parts[1]);
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
    @DisplayName("30 an id used twice is reported where the profile names an id column")
    void anIdUsedTwiceIsReported() throws IOException, InputException, ImportConflictException {
        assertRowRejected("g1,2026-03-28 22:15,-2.36,51.38,Burglary", "ref", "duplicate-id");
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
    @DisplayName("34 an unknown offence is reported")
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
    @DisplayName("36 a profile that maps such a column is refused")
    void aProfileThatMapsAPersonIsRefused() throws IOException {
        useProfile(PROFILE.replace("id: ref", "id: ref, streetName: victim_name"));
        assertRefused(HEADER + ",victim_name\n" + GOOD.formatted("1") + ",x\n", InputFault.PERSONAL_COLUMN, 422);
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
    @DisplayName("38 a gzip that swells is too large")
    void aGzipThatSwellsIsTooLarge() throws IOException {
        byte[] good = (HEADER + "\n" + goodRows(1)).getBytes(StandardCharsets.UTF_8);
        byte[] row = (GOOD.formatted("same") + "\n").repeat(1000).getBytes(StandardCharsets.UTF_8);
        byte[] bomb = gzip(out -> {
            out.write(good);
            for (int i = 0; i < 1000; i++) {
                out.write(row);
            }
        });
        assertRefused("local.csv.gz", bomb, InputFault.TOO_LARGE_UNPACKED, 413);
    }

    @Test
    @DisplayName("38 an honest gzip is read")
    void anHonestGzipIsRead() throws IOException, InputException, ImportConflictException {
        byte[] bytes = gzip(out -> out.write((HEADER + "\n" + goodRows(3)).getBytes(StandardCharsets.UTF_8)));
        assertThat(figures(load("local.csv.gz", bytes))).containsEntry("accepted", 3L);
    }

    @Test
    @DisplayName("39 a workbook named .csv is the wrong type")
    void aWorkbookIsTheWrongType() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused("local.csv", workbook.toByteArray(), InputFault.NOT_CSV, 415);
    }

    @Test
    @DisplayName("40 a body that is cut short is malformed and nothing is kept")
    void aShortBodyIsMalformed() throws IOException {
        byte[] whole = gzip(out -> {
            for (int i = 0; i < 500; i++) {
                out.write((i == 0 ? HEADER + "\n" : GOOD.formatted(i * 7919 % 1000) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        });
        assertRefused("local.csv.gz", Arrays.copyOf(whole, whole.length / 2), InputFault.TRUNCATED, 400);
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

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] gzip(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            content.writeTo(out);
        }
        return bytes.toByteArray();
    }
}
