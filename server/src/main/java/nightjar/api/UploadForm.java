package nightjar.api;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A multipart form: files, which are spooled into a folder, a mapping profile, and fields of short text. */
record UploadForm(List<Path> files, @Nullable Path mapping, Map<String, String> fields) {

    static final String FILE = "file";
    static final String MAPPING = "mapping";

    private static final int LONGEST_FIELD = 10_000;
    private static final int LONGEST_NAME = 120;

    UploadForm {
        files = List.copyOf(files);
        fields = Map.copyOf(fields);
    }

    /** Reads the parts, and spools the files into a folder. */
    static UploadForm read(Collection<Part> parts, Set<String> known, Path spool) throws Problem, IOException {
        List<Path> files = new ArrayList<>();
        Path mapping = null;
        Map<String, String> fields = new TreeMap<>();
        for (Part part : parts) {
            String name = part.getName();
            if (!known.contains(name)) {
                throw Problem.parameter(400, "unknown-field", name, "", String.join(", ", known));
            }
            if (name.equals(FILE)) {
                files.add(spool(part, Files.createDirectory(spool.resolve("file-" + files.size()))));
            } else if (name.equals(MAPPING) && mapping == null) {
                mapping = spool(part, Files.createDirectory(spool.resolve(MAPPING)));
            } else if (name.equals(MAPPING) || fields.putIfAbsent(name, text(part)) != null) {
                throw Problem.parameter(400, "repeated-parameter", name, "", "one value");
            }
        }
        return new UploadForm(files, mapping, fields);
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

    /** The files' names, as they are kept beside an import. */
    List<String> fileNames() {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    /** Whether a field says true; it may say false, and nothing else. */
    boolean isTrue(String field) throws Problem {
        String value = fields.getOrDefault(field, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw Problem.parameter(400, "bad-value", field, value, "true, false");
        }
        return value.equals("true");
    }
}
