package nightjar.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nightjar.ingest.InputException;
import nightjar.ingest.InputFault;
import org.jspecify.annotations.Nullable;

/** SHA-256 over the bytes of an import's files and over its options. For one thread. */
final class InputHash {

    private final MessageDigest sha256;
    private final OutputStream sink;

    private InputHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        sink = new DigestOutputStream(OutputStream.nullOutputStream(), sha256);
    }

    static String of(ImportOptions options) throws InputException {
        InputHash hash = new InputHash();
        try {
            hash.addOptions(options);
            return HexFormat.of().formatHex(hash.sha256.digest());
        } catch (IOException | UncheckedIOException e) {
            throw InputFault.NOT_FOUND.because("The input cannot be read: " + e.getMessage() + ".");
        }
    }

    private void addOptions(ImportOptions options) throws IOException {
        switch (options) {
            case ImportOptions.Incidents incidents -> {
                addWords("incidents", incidents.dataset(), incidents.access(), incidents.acceptRejects());
                addWords(incidents.synthetic());
                addLicence(incidents.licence());
                addFiles(incidents.paths());
                Path mapping = incidents.mapping();
                addFiles(mapping == null ? List.of() : List.of(mapping));
            }
            case ImportOptions.Areas areas -> {
                addWords("areas", areas.kind(), areas.codeField(), areas.nameField(), areas.acceptRejects());
                addLicence(areas.licence());
                addFiles(List.of(areas.file()));
            }
            case ImportOptions.Members members -> {
                addWords("members", members.kind(), members.acceptRejects());
                addFiles(List.of(members.file()));
            }
            case ImportOptions.Lookup lookup -> {
                addWords("lookup", lookup.fromKind(), lookup.fromField(), lookup.toKind(), lookup.toField());
                addWords(lookup.nameField(), lookup.acceptRejects());
                addFiles(List.of(lookup.file()));
            }
            case ImportOptions.Background background -> {
                addWords("background", background.kind(), background.nameField(), background.classField());
                addWords(background.licence(), background.acceptRejects());
                addFiles(List.of(background.file()));
            }
        }
    }

    /** Only where one is stated, so that hashes stay what they were before there were licences. */
    private void addLicence(@Nullable String licence) throws IOException {
        if (licence != null && !licence.isEmpty()) {
            addWords("licence", licence);
        }
    }

    private void addWords(@Nullable Object... words) throws IOException {
        for (Object word : words) {
            sink.write((word + "\0").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void addFiles(List<Path> paths) throws IOException {
        for (Path path : paths) {
            try (Stream<Path> walk = Files.walk(path)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    addFile(file);
                }
            }
        }
    }

    private void addFile(Path file) throws IOException {
        addWords(statedByName(file), Files.size(file));
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.transferTo(sink);
        }
    }

    /** The name of a police file states force and month; of other files the name does not count. */
    private static String statedByName(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith("-street.csv") ? name : "";
    }
}
