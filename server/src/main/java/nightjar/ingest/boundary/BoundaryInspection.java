package nightjar.ingest.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import nightjar.ingest.CodeFields;
import nightjar.ingest.FileContent;
import nightjar.ingest.ImportProposal;
import nightjar.ingest.InputException;
import nightjar.ingest.Inspection;
import nightjar.ingest.Preview;
import org.locationtech.jts.geom.Polygonal;

/** Finds out what a boundary file is, and guesses which of its fields hold the codes and the names. */
public final class BoundaryInspection {

    private BoundaryInspection() {}

    public static Inspection of(Path file) throws InputException {
        try {
            BoundaryFormat format = BoundaryFormat.of(file);
            List<String> fields = format.read(file, Set.of()).fields();
            return inspect(format, format.read(file, Set.copyOf(fields)));
        } catch (IOException e) {
            throw Refusal.malformed("unreadable", "the file cannot be read: " + e.getMessage());
        }
    }

    private static Inspection inspect(BoundaryFormat format, BoundaryContent content) {
        boolean areas = content.features().stream().anyMatch(feature -> isArea(feature.outline()));
        CodeFields codes = new CodeFields(valuesByField(content));
        String code = codes.ownCode();
        return new Inspection(
                format.title(),
                areas || content.features().isEmpty() ? FileContent.AREAS : FileContent.BACKGROUND,
                facts(format, content),
                content.fields(),
                ImportProposal.ofAreas(code, codes.nameOf(code), codes.kindOf(code)),
                "",
                preview(content));
    }

    /** Lines and points are no areas; they can be a background. */
    private static boolean isArea(Outline outline) {
        return outline instanceof Outline.Shape shape && shape.geometry() instanceof Polygonal;
    }

    private static SequencedMap<String, String> facts(BoundaryFormat format, BoundaryContent content) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put("layout", format.title());
        facts.put("features", String.valueOf(content.features().size()));
        facts.put("fields", String.join(", ", content.fields()));
        facts.put("crs", content.crs().name());
        return facts;
    }

    private static SequencedMap<String, List<String>> valuesByField(BoundaryContent content) {
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        for (String field : content.fields()) {
            values.put(
                    field,
                    content.features().stream()
                            .map(feature ->
                                    feature.fields().getOrDefault(field, "").strip())
                            .toList());
        }
        return values;
    }

    private static Preview preview(BoundaryContent content) {
        List<List<String>> rows = content.features().stream()
                .limit(Preview.ROWS)
                .map(feature -> content.fields().stream()
                        .map(field -> Preview.shown(feature.fields().getOrDefault(field, "")))
                        .toList())
                .toList();
        return new Preview(content.fields(), rows, List.of());
    }
}
