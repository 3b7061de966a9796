package nightjar.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import nightjar.ingest.CsvInspection;
import nightjar.ingest.InputException;
import nightjar.ingest.InputFault;
import nightjar.ingest.Inspection;
import nightjar.ingest.InspectionRequest;
import nightjar.ingest.ZipDirectory;
import nightjar.ingest.boundary.BoundaryInspection;

/** Says what any file is that could be imported: incidents or boundaries, told apart by their bytes. */
public final class FileInspector {

    private FileInspector() {}

    public static Inspection inspect(InspectionRequest request) throws InputException {
        Path first = request.paths().getFirst();
        try {
            boolean boundaries = request.paths().size() == 1 && request.mapping() == null && isBoundaries(first);
            return boundaries ? BoundaryInspection.of(first) : CsvInspection.of(request);
        } catch (IOException e) {
            throw InputFault.NOT_FOUND.because(first.getFileName() + " cannot be read.");
        }
    }

    private static boolean isBoundaries(Path path) throws IOException, InputException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        String start = start(path);
        if (start.startsWith("PK\3\4")) {
            ZipDirectory.check(path);
            return holdsShapefile(path);
        }
        String text = start.replace("\u00ef\u00bb\u00bf", "").stripLeading();
        return start.startsWith("SQLite format 3") || text.startsWith("{") || text.startsWith("[");
    }

    private static String start(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return new String(bytes.readNBytes(64), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean holdsShapefile(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.stream()
                    .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".shp"));
        }
    }
}
