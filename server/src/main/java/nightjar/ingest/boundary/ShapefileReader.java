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
import org.jspecify.annotations.Nullable;

/** Reads the polygons of a zipped Shapefile: its .shp, .dbf and .prj, and .cpg where there is one. */
final class ShapefileReader {

    private final ZipFile zip;
    private final List<ZipListing.Entry> entries;
    private final String stem;

    private ShapefileReader(ZipFile zip, List<ZipListing.Entry> entries) throws InputException {
        this.zip = zip;
        this.entries = entries;
        this.stem = stem();
    }

    static BoundaryContent read(Path file, Set<String> wanted) throws InputException, IOException {
        List<ZipListing.Entry> entries = ZipListing.check(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ShapefileReader(zip, entries).content(wanted);
        } catch (ZipException e) {
            throw Refusal.unusable("damaged-zip", "the zip is damaged: " + e.getMessage());
        }
    }

    private String stem() throws InputException {
        List<String> shapes = entries.stream()
                .map(ZipListing.Entry::name)
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
        ZipListing.Entry definition = required(".prj");
        if (definition.bytes() > BoundaryLimits.MAX_PRJ_BYTES) {
            throw Refusal.unusable("unknown-crs", "the .prj is too large to be a coordinate system");
        }
        try {
            return SourceCrs.ofWkt(new String(bytes(definition), StandardCharsets.UTF_8));
        } catch (UnknownCrsException e) {
            throw Refusal.unusable("unknown-crs", "the .prj: " + e.getMessage());
        }
    }

    private @Nullable String codePageFile() throws IOException, InputException {
        ZipListing.Entry entry = find(".cpg");
        return entry == null ? null : new String(bytes(entry), StandardCharsets.ISO_8859_1).strip();
    }

    private ZipListing.Entry required(String extension) throws InputException {
        ZipListing.Entry entry = find(extension);
        if (entry == null) {
            throw Refusal.unusable("missing-part", "the zip has no %s beside its .shp".formatted(extension));
        }
        return entry;
    }

    private ZipListing.@Nullable Entry find(String extension) {
        return entries.stream()
                .filter(entry -> entry.name().equalsIgnoreCase(stem + extension))
                .findFirst()
                .orElse(null);
    }

    /** All bytes of an entry: as many as the directory says, and not one more. */
    private byte[] bytes(ZipListing.Entry entry) throws IOException, InputException {
        ZipEntry opened = zip.getEntry(entry.name());
        if (opened == null) {
            throw Refusal.unusable("damaged-zip", "the zip is damaged");
        }
        if (entry.bytes() > BoundaryLimits.MAX_FILE_BYTES) {
            throw Refusal.tooLarge("file-too-large", "a part of the shapefile is too large");
        }
        try (InputStream in = zip.getInputStream(opened)) {
            byte[] bytes = in.readNBytes((int) entry.bytes());
            if (bytes.length < entry.bytes() || in.read() >= 0) {
                throw Refusal.unusable("contradicting-zip", "an entry is not as large as the zip says");
            }
            return bytes;
        }
    }
}
