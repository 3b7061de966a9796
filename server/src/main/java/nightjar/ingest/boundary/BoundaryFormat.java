package nightjar.ingest.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nightjar.ingest.InputException;

/** The formats of boundary files, told apart by how a file begins, never by its name. */
public enum BoundaryFormat {
    GEOJSON("GeoJSON") {
        @Override
        BoundaryContent read(Path file, Set<String> wanted) throws InputException, IOException {
            return GeoJsonReader.read(file, wanted);
        }
    },
    GEOPACKAGE("GeoPackage") {
        @Override
        BoundaryContent read(Path file, Set<String> wanted) throws InputException, IOException {
            return GeoPackageReader.read(file, wanted);
        }
    },
    SHAPEFILE("zipped Shapefile") {
        @Override
        BoundaryContent read(Path file, Set<String> wanted) throws InputException, IOException {
            return ShapefileReader.read(file, wanted);
        }
    };

    private static final String SQLITE_START = "SQLite format 3\0";
    private static final String ZIP_START = "PK\3\4";
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final String title;

    BoundaryFormat(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** @param wanted names of the fields whose values are kept */
    abstract BoundaryContent read(Path file, Set<String> wanted) throws InputException, IOException;

    static BoundaryFormat of(Path file) throws InputException, IOException {
        String start = start(file);
        if (start.isEmpty()) {
            throw Refusal.unusable("empty-file", "the file is empty");
        }
        if (start.startsWith(SQLITE_START)) {
            return GEOPACKAGE;
        }
        if (start.startsWith(ZIP_START)) {
            return SHAPEFILE;
        }
        String text = start.startsWith(BYTE_ORDER_MARK) ? start.substring(BYTE_ORDER_MARK.length()) : start;
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            return GEOJSON;
        }
        throw Refusal.wrongType(
                "unknown-format", "the file is neither GeoJSON nor a GeoPackage nor a zipped Shapefile");
    }

    /** The first bytes, one character each. */
    private static String start(Path file) throws IOException, InputException {
        if (Files.size(file) > BoundaryLimits.MAX_FILE_BYTES) {
            throw Refusal.tooLarge(
                    "file-too-large", "the file is larger than %d bytes".formatted(BoundaryLimits.MAX_FILE_BYTES));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(512), StandardCharsets.ISO_8859_1);
        }
    }
}
