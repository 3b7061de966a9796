package nightjar.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of the project that somebody wrote, from its root; what builds leave behind is passed over. */
final class ProjectFiles {

    static final Path ROOT = root();

    private static final Set<String> PASSED_OVER =
            Set.of(".git", "target", "node_modules", ".idea", ".vscode", "screenshots");

    private ProjectFiles() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static String text(String path) {
        return findText(ROOT.resolve(path)).orElseThrow();
    }

    /** The text of a file; empty when it is none. */
    static Optional<String> findText(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static List<Path> all() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean passed = PASSED_OVER.contains(String.valueOf(folder.getFileName()));
                    return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.removeIf(file -> file.endsWith(".git") || file.toString().contains(".gpkg"));
        return found.stream().filter(Files::isRegularFile).sorted().toList();
    }

    static List<Path> markdown() {
        return all().stream().filter(file -> file.toString().endsWith(".md")).toList();
    }
}
