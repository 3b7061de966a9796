package nightjar.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up files of the kinds that people bring. */
final class ImportFiles {

    private static final String POLICE =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context\n";

    private static final String COUNCIL =
            "Case reference,Date of incident,Time of incident,Easting,Northing,Street,Category,Alcohol\n";

    private final Path folder;

    ImportFiles(Path folder) {
        this.folder = folder;
    }

    /** A month of a force, in the portal's layout. */
    Path police(String month, int rows) throws IOException {
        return write(
                month + "-made-up-street.csv",
                POLICE,
                rows,
                i -> String.format(
                        Locale.ROOT,
                        "%064x,%s,Made Up,Made Up,%.6f,%.6f,On or near High Street,E01014370,Made up 001A,%s,,",
                        i + 1,
                        month,
                        -2.36 + (i % 40) / 2000.0,
                        51.38 + (i % 31) / 2000.0,
                        i % 3 == 0 ? "Burglary" : "Vehicle crime"));
    }

    /** A council's reports; every so many dates do not exist. */
    Path council(int rows, int badEvery) throws IOException {
        return write(
                "council-reports.csv",
                COUNCIL,
                rows,
                i -> String.format(
                        Locale.ROOT,
                        "C%d,%s,%02d:15,%d,%d,Walcot Street,%s,%s",
                        i,
                        i % badEvery == badEvery - 1
                                ? "31/02/2024"
                                : String.format(Locale.ROOT, "%02d/03/2024", 1 + i % 28),
                        i % 24,
                        375_000 + i,
                        164_500 + i,
                        i % 2 == 0 ? "Rowdy behaviour" : "Burglary",
                        i % 2 == 0 ? "Y" : "N"));
    }

    /** Three squares side by side. */
    Path wards() throws IOException {
        String features = IntStream.range(0, 3).mapToObj(ImportFiles::ward).collect(Collectors.joining(","));
        return Files.writeString(
                folder.resolve("wards.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    }

    private static String ward(int i) {
        return """
                {"type":"Feature","properties":{"ward_code":"W%d","ward_name":"Ward %d"},"geometry":{"type":"Polygon",\
                "coordinates":[[[WEST,51.3],[EAST,51.3],[EAST,51.5],[WEST,51.5],[WEST,51.3]]]}}""".formatted(i, i + 1)
                .replace("WEST", "-2.%d".formatted(5 - i))
                .replace("EAST", "-2.%d".formatted(4 - i));
    }

    /** What a spreadsheet program saves, unless told otherwise. */
    Path workbook() throws IOException {
        return Files.write(
                folder.resolve("reports.xlsx"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
    }

    private Path write(String name, String header, int rows, IntFunction<String> row) throws IOException {
        String body = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
        return Files.writeString(folder.resolve(name), header + body);
    }
}
