package nightjar.serving;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.InputException;
import nightjar.intake.ImportOptions;
import nightjar.intake.ImportProgress;
import nightjar.intake.ImportService;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.Store;

/** The import service of a store, as the jobs see it. Thread-safe. */
public final class StoreImports implements ImportRunner {

    private final ImportService service;

    public StoreImports(Store store, OffenceTaxonomy taxonomy) {
        service = new ImportService(store, taxonomy);
    }

    @Override
    public String contentHash(ImportOptions options) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : filesOf(options)) {
                readInto(digest, file);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesOf(ImportOptions options) {
        return switch (options) {
            case ImportOptions.Incidents incidents -> {
                List<Path> files = new ArrayList<>(incidents.paths());
                if (incidents.mapping() != null) {
                    files.add(incidents.mapping());
                }
                yield files;
            }
            case ImportOptions.Areas areas -> List.of(areas.file());
            case ImportOptions.Members members -> List.of(members.file());
            case ImportOptions.Lookup lookup -> List.of(lookup.file());
        };
    }

    private static void readInto(MessageDigest digest, Path file) throws IOException {
        digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public ImportRecord run(String importId, ImportOptions options, ImportProgress progress)
            throws InputException, ImportConflictException {
        return service.run(importId, options, progress);
    }
}
