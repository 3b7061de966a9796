package nightjar.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** CSV that is broken or hostile, by the numbers of the project's list of bad input: for every door it can come by. */
public final class BadCsv {

    public static final String HEADER = "ref,when,lon,lat,type";
    public static final String GOOD = "%s,2026-03-28 21:15,-2.36,51.38,Burglary";

    public static final String PROFILE = """
            name: council reports
            crs: EPSG:4326
            source: council
            columns: {id: ref, dateTime: when, longitude: lon, latitude: lat, offence: type}
            """;

    private BadCsv() {}

    /** A file that is refused as a whole. */
    public record Refused(
            String name, String fileName, Supplier<byte[]> content, String profile, InputFault fault, int status) {

        Refused(String name, String csv, InputFault fault, int status) {
            this(name, csv.getBytes(StandardCharsets.UTF_8), fault, status);
        }

        Refused(String name, byte[] bytes, InputFault fault, int status) {
            this(name, "local.csv", () -> bytes, PROFILE, fault, status);
        }

        Refused withProfile(String other) {
            return new Refused(name, fileName, content, other, fault, status);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A row that is reported while those around it are loaded; {@code column} is empty when it is the whole row. */
    public record Row(String name, String text, String column, String code) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Rows that nothing is wrong with, numbered from 1. */
    public static String goodRows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> GOOD.formatted("g" + i) + "\n")
                .collect(Collectors.joining());
    }

    public static List<Refused> refused() {
        String rows = goodRows(3);
        String dayFirst = "1,28/03/2026 10:00,-2.36,51.38,Burglary\n2,03/28/2026 10:00,-2.36,51.38,Burglary\n";
        String columns = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String whole = HEADER + "\n" + rows;
        return List.of(
                new Refused("1 zero bytes", "", InputFault.EMPTY_FILE, 422),
                new Refused("2 a header without rows", HEADER + "\n", InputFault.NO_ROWS, 422),
                new Refused("3 a missing column", whole.replace(",lat", ",late"), InputFault.MISSING_COLUMN, 422),
                new Refused(
                        "4 a duplicate header",
                        HEADER + ",LAT\n" + GOOD.formatted("1") + ",51\n",
                        InputFault.DUPLICATE_COLUMN,
                        422),
                new Refused("7 UTF-16", whole.getBytes(StandardCharsets.UTF_16), InputFault.WRONG_ENCODING, 415),
                new Refused("7 UTF-16LE", whole.getBytes(StandardCharsets.UTF_16LE), InputFault.WRONG_ENCODING, 415),
                new Refused("7 UTF-16BE", whole.getBytes(StandardCharsets.UTF_16BE), InputFault.WRONG_ENCODING, 415),
                new Refused(
                        "8 windows-1252",
                        (HEADER + "\n" + goodRows(20_000) + "café,2026-01-01 10:00,-2.3,51.3,Burglary\n")
                                .getBytes(Charset.forName("windows-1252")),
                        InputFault.BAD_ENCODING,
                        422),
                new Refused(
                        "11 a quote that is never closed",
                        HEADER + "\n\"1,2026-03-28 21:15,-2.36,51.38,Burglary\n" + rows,
                        InputFault.UNTERMINATED_QUOTE,
                        400),
                new Refused("15 10,000 columns", columns + "\n", InputFault.TOO_MANY_COLUMNS, 422),
                new Refused("16 semicolons", whole.replace(',', ';'), InputFault.WRONG_DELIMITER, 422),
                new Refused("16 tabs", whole.replace(',', '\t'), InputFault.WRONG_DELIMITER, 422),
                new Refused(
                        "18 over a fifth of the coordinates swapped",
                        whole + "bad,2026-03-28 21:15,51.38,-2.36,Burglary\n",
                        InputFault.SWAPPED_COORDINATES,
                        422),
                new Refused("27 days first and months first", HEADER + "\n" + dayFirst, InputFault.MIXED_DATES, 422)
                        .withProfile(PROFILE + "formats: {dateTime: dd/MM/yyyy HH:mm}\n"),
                new Refused(
                                "36 a profile that maps a person",
                                HEADER + ",victim_name\n" + GOOD.formatted("1") + ",x\n",
                                InputFault.PERSONAL_COLUMN,
                                422)
                        .withProfile(PROFILE.replace("id: ref", "id: ref, streetName: victim_name")),
                new Refused(
                        "38 a gzip that swells",
                        "local.csv.gz",
                        BadCsv::bomb,
                        PROFILE,
                        InputFault.TOO_LARGE_UNPACKED,
                        413),
                new Refused("39 a workbook", workbook(), InputFault.NOT_CSV, 415),
                new Refused("40 a body cut short", "local.csv.gz", BadCsv::half, PROFILE, InputFault.TRUNCATED, 400));
    }

    public static List<Row> rows() {
        String at = "bad,2026-03-28 21:15,";
        return List.of(
                new Row("9 a NUL", "b\0d,2026-03-28 21:15,-2.36,51.38,Burglary", "", "nul-character"),
                new Row("12 a stray quote", "b\"d,2026-03-28 21:15,-2.36,51.38,Burglary", "", "stray-quote"),
                new Row("12 text after a quote", "\"b\"d,2026-03-28 21:15,-2.36,51.38,Burglary", "", "stray-quote"),
                new Row("13 a field too few", at + "-2.36,51.38", "", "ragged-row"),
                new Row("13 a field too many", at + "-2.36,51.38,Burglary,more", "", "ragged-row"),
                new Row(
                        "14 a field of 10 MB",
                        "x".repeat(10_000_000) + ",2026-03-28 21:15,-2.36,51.38,Burglary",
                        "",
                        "field-too-long"),
                new Row("17 a decimal comma", at + "\"-2,36\",51.38,Burglary", "lon", "decimal-comma"),
                new Row("19 0,0", at + "0,0.0,Burglary", "lon", "zero-position"),
                new Row("20 NaN", at + "-2.36,NaN,Burglary", "lat", "bad-number"),
                new Row("20 Infinity", at + "-2.36,Infinity,Burglary", "lat", "bad-number"),
                new Row("20 -inf", at + "-2.36,-inf,Burglary", "lat", "bad-number"),
                new Row("20 1e400", at + "-2.36,1e400,Burglary", "lat", "bad-number"),
                new Row("20 hexadecimal", at + "-2.36,0x1p3,Burglary", "lat", "bad-number"),
                new Row("20 a suffix of Java", at + "-2.36,51d,Burglary", "lat", "bad-number"),
                new Row("20 two signs", at + "-2.36,--5,Burglary", "lat", "bad-number"),
                new Row("20 a dot", at + "-2.36,.,Burglary", "lat", "bad-number"),
                new Row("21 metres among degrees", at + "375000,164000,Burglary", "lat", "metres-not-degrees"),
                new Row("22 Chicago", at + "-87.6277,41.7922,Burglary", "lon", "outside-grid"),
                new Row("22 west of the grid", at + "-14,51.38,Burglary", "lon", "outside-grid"),
                new Row("22 south of the grid", at + "-2.36,47,Burglary", "lon", "outside-grid"),
                new Row("23 31 February", "bad,2026-02-31 10:00,-2.36,51.38,Burglary", "when", "bad-date"),
                new Row("23 29 February of 2025", "bad,2025-02-29 10:00,-2.36,51.38,Burglary", "when", "bad-date"),
                new Row("23 a word", "bad,yesterday,-2.36,51.38,Burglary", "when", "bad-date"),
                new Row("23 month 0", "bad,2026-00-10 10:00,-2.36,51.38,Burglary", "when", "bad-date"),
                new Row("24 a skipped hour", "bad,2026-03-29 01:30,-2.36,51.38,Burglary", "when", "time-in-gap"),
                new Row("26 25:61", "bad,2026-03-28 25:61,-2.36,51.38,Burglary", "when", "bad-time"),
                new Row("26 24:01", "bad,2026-03-28 24:01,-2.36,51.38,Burglary", "when", "bad-time"),
                new Row("26 12:60", "bad,2026-03-28 12:60,-2.36,51.38,Burglary", "when", "bad-time"),
                new Row("28 the future", "bad,2126-11-22 00:00,-2.36,51.38,Burglary", "when", "date-in-future"),
                new Row("28 the past", "bad,1899-12-31 23:59,-2.36,51.38,Burglary", "when", "date-too-old"),
                new Row("30 an id twice", "g1,2026-03-28 22:15,-2.36,51.38,Burglary", "ref", "duplicate-id"),
                new Row("34 an unknown offence", at + "-2.36,51.38,XB12", "type", "unknown-offence"));
    }

    private static byte[] bomb() {
        byte[] row = (GOOD.formatted("same") + "\n").repeat(1000).getBytes(StandardCharsets.UTF_8);
        return gzip(out -> {
            out.write((HEADER + "\n" + goodRows(1)).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1000; i++) {
                out.write(row);
            }
        });
    }

    private static byte[] half() {
        byte[] whole = gzip(out -> {
            out.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 1; i < 500; i++) {
                out.write((GOOD.formatted(i * 7919 % 1000) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] workbook() {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workbook.toByteArray();
    }

    /** Writes what is to be packed. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public static byte[] gzip(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
