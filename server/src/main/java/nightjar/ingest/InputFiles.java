package nightjar.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The CSV files behind the paths that somebody named: files, all files below a folder, and the entries of zips,
 * each in the order of their names. Zips stay open until this is closed.
 */
public final class InputFiles implements AutoCloseable {

    private final List<CsvSource> sources = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<ZipFile> zips = new ArrayList<>();

    private InputFiles() {}

    public static InputFiles open(List<Path> paths) throws InputException {
        InputFiles files = new InputFiles();
        try {
            for (Path path : paths) {
                files.add(path);
            }
            if (files.sources.isEmpty()) {
                boolean zips = files.skipped.stream().anyMatch(name -> name.endsWith(".zip"));
                throw InputFault.NO_FILES.because("There is no incident CSV in " + names(paths)
                        + (zips ? "; name the zips in it one by one." : "."));
            }
            return files;
        } catch (IOException e) {
            files.close();
            throw InputFault.NOT_FOUND.because("One of " + names(paths) + " cannot be read: " + e.getMessage() + ".");
        } catch (InputException e) {
            files.close();
            throw e;
        }
    }

    private static String names(List<Path> paths) {
        return String.join(", ", paths.stream().map(InputFiles::shortName).toList());
    }

    static String shortName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** What to read. */
    public List<CsvSource> sources() {
        return List.copyOf(sources);
    }

    /** Names of files in folders and zips that hold no incidents. */
    public List<String> skipped() {
        return List.copyOf(skipped);
    }

    public long bytes() {
        return sources.stream().mapToLong(CsvSource::bytes).sum();
    }

    private void add(Path path) throws IOException, InputException {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (!Files.isRegularFile(path)) {
            throw InputFault.NOT_FOUND.because(shortName(path) + " does not exist or is not a file or folder.");
        } else if (isZip(path)) {
            addZip(path);
        } else {
            addFile(path, shortName(path));
        }
    }

    /** By its first bytes and its name: a workbook is a zip too, and is refused later with a better reason. */
    private static boolean isZip(Path path) throws IOException {
        if (!shortName(path).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] start = bytes.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private void addFile(Path path, String name) throws IOException {
        sources.add(new CsvSource(name, Files.size(path), () -> Files.newInputStream(path)));
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isIncidents(name)) {
                    addFile(path, name);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void addZip(Path path) throws IOException, InputException {
        ZipDirectory.check(path);
        ZipFile zip = new ZipFile(path.toFile());
        zips.add(zip);
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        for (ZipEntry entry : entries) {
            if (isIncidents(entry.getName())) {
                long bytes = entry.getSize();
                sources.add(new CsvSource(
                        entry.getName(), bytes, () -> new CeilingStream(zip.getInputStream(entry), bytes)));
            }
        }
    }

    /** Whether to read a file that nobody named by itself; what is not read is listed, except hidden files. */
    private boolean isIncidents(String name) {
        String fileName = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean csv = fileName.endsWith(".csv") || fileName.endsWith(".csv.gz");
        boolean hidden = fileName.startsWith(".") || name.startsWith("__MACOSX/");
        if (csv && !hidden && !PoliceFileName.isOtherTable(fileName)) {
            return true;
        }
        if (!hidden) {
            skipped.add(name);
        }
        return false;
    }

    @Override
    public void close() {
        for (ZipFile zip : zips) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
