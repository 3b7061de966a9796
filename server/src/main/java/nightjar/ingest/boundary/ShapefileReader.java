package nightjar.ingest.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nightjar.geo.crs.SourceCrs;
import nightjar.geo.crs.UnknownCrsException;
import nightjar.ingest.InputException;
import nightjar.ingest.InputFault;
import nightjar.ingest.ZipDirectory;
import org.jspecify.annotations.Nullable;

/** Reads the polygons of a zipped Shapefile: its .shp, .dbf and .prj, and .cpg where there is one. */
final class ShapefileReader {

    private final ZipFile zip;
    private final String stem;

    private ShapefileReader(ZipFile zip) throws InputException {
        this.zip = zip;
        this.stem = stem();
    }

    static BoundaryContent read(Path file, Set<String> wanted) throws InputException, IOException {
        ZipDirectory.check(file, BoundaryLimits.MAX_ZIP_ENTRIES);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ShapefileReader(zip).content(wanted);
        } catch (ZipException e) {
            throw InputFault.BAD_ZIP.because("the zip is damaged: " + e.getMessage());
        }
    }

    private String stem() throws InputException {
        List<String> shapes = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp"))
                .filter(name -> !name.startsWith("__MACOSX/"))
                .toList();
        if (shapes.size() != 1) {
            throw Refusal.unusable(
                    "not-one-shapefile", "the zip holds %d .shp files, not one".formatted(shapes.size()));
        }
        String name = shapes.getFirst();
        return name.substring(0, name.length() - ".shp".length());
    }

    private BoundaryContent content(Set<String> wanted) throws IOException, InputException {
        required(".shx");
        SourceCrs crs = crs();
        BoundaryLimits limits = new BoundaryLimits();
        List<Outline> outlines = new ShapeRecords(bytes(required(".shp")), limits).read();
        byte[] table = bytes(required(".dbf"));
        AttributeTable attributes = AttributeTable.of(table, codePageFile());
        if (attributes.rows() != outlines.size()) {
            throw Refusal.unusable(
                    "contradicting-shapefile",
                    "the .shp has %d records and the .dbf %d".formatted(outlines.size(), attributes.rows()));
        }
        List<BoundaryFeature> features = new ArrayList<>();
        for (int row = 0; row < attributes.rows(); row++) {
            if (!attributes.isDeleted(row)) {
                features.add(
                        new BoundaryFeature(limits.nextFeature(), attributes.values(row, wanted), outlines.get(row)));
            }
        }
        return new BoundaryContent(crs, attributes.fieldNames(), features);
    }

    private SourceCrs crs() throws IOException, InputException {
        ZipEntry definition = required(".prj");
        if (definition.getSize() > BoundaryLimits.MAX_PRJ_BYTES) {
            throw Refusal.unusable("unknown-crs", "the .prj is too large to be a coordinate system");
        }
        try {
            return SourceCrs.ofWkt(new String(bytes(definition), StandardCharsets.UTF_8));
        } catch (UnknownCrsException e) {
            throw Refusal.unusable("unknown-crs", "the .prj: " + e.getMessage());
        }
    }

    private @Nullable String codePageFile() throws IOException, InputException {
        ZipEntry entry = find(".cpg");
        return entry == null ? null : new String(bytes(entry), StandardCharsets.ISO_8859_1).strip();
    }

    private ZipEntry required(String extension) throws InputException {
        ZipEntry entry = find(extension);
        if (entry == null) {
            throw Refusal.unusable("missing-part", "the zip has no %s beside its .shp".formatted(extension));
        }
        return entry;
    }

    private @Nullable ZipEntry find(String extension) {
        return zip.stream()
                .map(ZipEntry.class::cast)
                .filter(entry -> entry.getName().equalsIgnoreCase(stem + extension))
                .findFirst()
                .orElse(null);
    }

    /** All bytes of an entry: as many as the directory says, and not one more. */
    private byte[] bytes(ZipEntry entry) throws IOException, InputException {
        if (entry.getSize() > BoundaryLimits.MAX_FILE_BYTES) {
            throw Refusal.tooLarge("file-too-large", "a part of the shapefile is too large");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) entry.getSize());
            if (bytes.length < entry.getSize() || in.read() >= 0) {
                throw InputFault.BAD_ZIP.because("an entry is not as large as the zip says");
            }
            return bytes;
        }
    }
}
