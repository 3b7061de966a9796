package nightjar.api;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            Map.entry("accept-rejects", "true loads the rest although over 5 % are rejected."),
            Map.entry("area-kind", "For areas and members: the kind of the areas."),
            Map.entry("code", "For areas: the field with the code."),
            Map.entry("name", "For areas, lookups and backgrounds: the field with the name."),
            Map.entry("background", "For a background: roads, water or places."),
            Map.entry("class", "For a background: the field with the class, such as A Road or village."),
            Map.entry("licence", "For a background: the line that whoever shows it must show."),
            Map.entry("from-kind", "For lookups: the kind looked up from."),
            Map.entry("from", "For lookups: the column with its codes."),
            Map.entry("to-kind", "For lookups: the kind looked up to."),
            Map.entry("to", "For lookups: the column with its codes.")));

    private static final int LONGEST_FIELD = 10_000;
    private static final int LONGEST_NAME = 120;

    private final Map<String, String> fields = new TreeMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Path> files;
    private final @Nullable Path mapping;

    private ImportForm(List<Path> files, @Nullable Path mapping) {
        this.files = files;
        this.mapping = mapping;
    }

    /** Reads the parts, and spools the files into a folder. */
    static ImportForm read(Collection<Part> parts, Path spool) throws Problem, IOException {
        ArrayList<Path> files = new ArrayList<>();
        Path mapping = null;
        Map<String, String> fields = new TreeMap<>();
        for (Part part : parts) {
            String name = part.getName();
            if (!FIELDS.containsKey(name)) {
                throw Problem.parameter(400, "unknown-field", name, "", String.join(", ", FIELDS.keySet()));
            }
            if (name.equals("file")) {
                files.add(spool(part, Files.createDirectory(spool.resolve("file-" + files.size()))));
            } else if (name.equals("mapping") && mapping == null) {
                mapping = spool(part, Files.createDirectory(spool.resolve("mapping")));
            } else if (fields.putIfAbsent(name, text(part)) != null) {
                throw Problem.parameter(400, "repeated-parameter", name, "", "one value");
            }
        }
        ImportForm form = new ImportForm(List.copyOf(files), mapping);
        form.fields.putAll(fields);
        return form;
    }

    private static String text(Part part) throws Problem, IOException {
        if (part.getSize() > LONGEST_FIELD) {
            throw Problem.of(413, "too-large", "The field " + part.getName() + " is too long.");
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Path spool(Part part, Path folder) throws Problem, IOException {
        String submitted = part.getSubmittedFileName();
        if (submitted == null) {
            throw Problem.parameter(400, "bad-value", part.getName(), "", "a file with a name");
        }
        Path file = folder.resolve(safeName(submitted));
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, file);
        }
        return file;
    }

    /** The last part of a name, with nothing in it that a file system could understand otherwise. */
    static String safeName(String submitted) {
        String last = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[.]+", "_");
        String named = plain.isEmpty() ? "upload" : plain;
        return named.substring(Math.max(0, named.length() - LONGEST_NAME));
    }

    /** The files' names, as they are kept beside the import. */
    List<String> fileNames() {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    /** What the form asks for; a field that its kind does not have is a problem. */
    ImportOptions options(long maxRows) throws Problem {
        String kind = required("kind");
        ImportOptions options =
                switch (kind) {
                    case "incidents" -> incidents(maxRows);
                    case "areas" ->
                        new ImportOptions.Areas(
                                oneFile(), required("area-kind"), required("code"), required("name"), acceptRejects());
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
        if (files.isEmpty()) {
            throw missing("file");
        }
        return new ImportOptions.Incidents(
                files, mapping, optional("dataset"), openAccess(), acceptRejects(), maxRows, false, Access.OPEN);
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
        String accept = optional("accept-rejects");
        if (accept != null && !accept.equals("true") && !accept.equals("false")) {
            throw Problem.parameter(400, "bad-value", "accept-rejects", accept, "true, false");
        }
        return "true".equals(accept);
    }

    /** Until there are roles, what is not open must not come in through HTTP, not even for a moment. */
    private Access openAccess() throws Problem {
        String word = optional("access");
        if (word == null && mapping == null) {
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
        if (mapping != null && !kind.equals("incidents")) {
            throw Problem.parameter(400, "unknown-field", "mapping", "", "only for incidents");
        }
    }
}
