package nightjar.api;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nightjar.background.BackgroundKind;
import nightjar.incident.Access;
import nightjar.intake.ImportOptions;
import org.jspecify.annotations.Nullable;

/**
 * The multipart form of an import: the fields are the command line's options, with {@code area-kind} for the kind of
 * areas because {@code kind} says what is imported.
 */
final class ImportForm {

    /** Every field there is, with what it means. */
    static final Map<String, String> FIELDS = new TreeMap<>(Map.ofEntries(
            Map.entry("file", "The file; for incidents there may be several."),
            Map.entry("kind", "What it holds: incidents, areas, members, lookup or background."),
            Map.entry("mapping", "For incidents: a mapping profile, as a file."),
            Map.entry(
                    "dataset", "For incidents: the dataset; police-street unless given for the data.police.uk layout."),
            Map.entry("access", "For incidents: only open is taken through HTTP; needed together with a mapping."),
            Map.entry(
                    "licence",
                    "For incidents, areas and backgrounds: the licence and attribution that maps must show."),
            Map.entry("accept-rejects", "true loads the rest although over 5 % are rejected."),
            Map.entry("area-kind", "For areas and members: the kind of the areas."),
            Map.entry("code", "For areas: the field with the code."),
            Map.entry("name", "For areas, lookups and backgrounds: the field with the name."),
            Map.entry("background", "For a background: roads, water or places."),
            Map.entry("class", "For a background: the field with the class, such as A Road or village."),
            Map.entry("from-kind", "For lookups: the kind looked up from."),
            Map.entry("from", "For lookups: the column with its codes."),
            Map.entry("to-kind", "For lookups: the kind looked up to."),
            Map.entry("to", "For lookups: the column with its codes.")));

    private final UploadForm upload;
    private final Map<String, String> fields;
    private final Set<String> asked = new HashSet<>();

    ImportForm(UploadForm upload) {
        this.upload = upload;
        fields = new TreeMap<>(upload.fields());
    }

    /** What the form asks for; a field that its kind does not have is a problem. */
    ImportOptions options(long maxRows) throws Problem {
        String kind = required("kind");
        ImportOptions options =
                switch (kind) {
                    case "incidents" -> incidents(maxRows);
                    case "areas" ->
                        new ImportOptions.Areas(
                                oneFile(),
                                required("area-kind"),
                                required("code"),
                                required("name"),
                                acceptRejects(),
                                Objects.requireNonNullElse(optional("licence"), ""));
                    case "members" -> new ImportOptions.Members(oneFile(), required("area-kind"), acceptRejects());
                    case "lookup" ->
                        new ImportOptions.Lookup(
                                oneFile(),
                                required("from-kind"),
                                required("from"),
                                required("to-kind"),
                                required("to"),
                                optional("name"),
                                acceptRejects());
                    case "background" -> background();
                    default ->
                        throw Problem.parameter(
                                400, "bad-value", "kind", kind, "incidents, areas, members, lookup, background");
                };
        refuseUnasked(kind);
        return options;
    }

    private ImportOptions incidents(long maxRows) throws Problem {
        if (upload.files().isEmpty()) {
            throw missing("file");
        }
        return new ImportOptions.Incidents(
                upload.files(),
                upload.mapping(),
                optional("dataset"),
                openAccess(),
                acceptRejects(),
                maxRows,
                false,
                Access.OPEN,
                optional("licence"));
    }

    private ImportOptions background() throws Problem {
        String word = required("background");
        BackgroundKind layer = BackgroundKind.ofWord(word).orElse(null);
        if (layer == null) {
            throw Problem.parameter(400, "bad-value", "background", word, String.join(", ", BackgroundKind.words()));
        }
        String licence = optional("licence");
        return new ImportOptions.Background(
                oneFile(), layer, optional("name"), optional("class"), licence == null ? "" : licence, acceptRejects());
    }

    private boolean acceptRejects() throws Problem {
        asked.add("accept-rejects");
        return upload.isTrue("accept-rejects");
    }

    /** Until there are roles, what is not open must not come in through HTTP, not even for a moment. */
    private Access openAccess() throws Problem {
        String word = optional("access");
        if (word == null && upload.mapping() == null) {
            return Access.OPEN;
        }
        String access = word == null ? "restricted, because a mapping is given" : word;
        if (!access.equals(Access.OPEN.word())) {
            throw Problem.parameter(
                    403, "access-not-open", "access", access, "open; import the rest on the command line");
        }
        return Access.OPEN;
    }

    private Path oneFile() throws Problem {
        List<Path> files = upload.files();
        if (files.size() != 1) {
            throw Problem.parameter(400, "bad-value", "file", files.size() + " files", "one file");
        }
        return files.getFirst();
    }

    private String required(String field) throws Problem {
        String value = optional(field);
        if (value == null || value.isEmpty()) {
            throw missing(field);
        }
        return value;
    }

    private static Problem missing(String field) {
        return Problem.parameter(400, "missing-field", field, "", FIELDS.getOrDefault(field, field));
    }

    private @Nullable String optional(String field) {
        asked.add(field);
        return fields.get(field);
    }

    private void refuseUnasked(String kind) throws Problem {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (!asked.contains(field.getKey())) {
                throw Problem.parameter(
                        400, "unknown-field", field.getKey(), field.getValue(), "for " + kind + ": " + asked);
            }
        }
        if (upload.mapping() != null && !kind.equals("incidents")) {
            throw Problem.parameter(400, "unknown-field", "mapping", "", "only for incidents");
        }
    }
}
