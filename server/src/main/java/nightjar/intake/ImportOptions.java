package nightjar.intake;

import java.nio.file.Path;
import java.util.List;
import nightjar.background.BackgroundKind;
import nightjar.incident.Access;
import org.jspecify.annotations.Nullable;

/** What to import, and how; one record for each kind of import. */
public sealed interface ImportOptions {

    /** Whether to load the rest although more than 5 % are refused. */
    boolean acceptRejects();

    /**
     * @param paths files, folders and zips
     * @param mapping a mapping profile; null for the data.police.uk layout
     * @param dataset null takes {@code police-street} for the data.police.uk layout and is refused otherwise
     * @param access null takes open for the data.police.uk layout and restricted otherwise
     * @param acceptRejects load the rest although more than 5 % are refused
     * @param maxRows refuse inputs with more rows
     * @param synthetic mark the dataset as made up
     * @param mostClosed refuse inputs with rows that ask for more than this
     */
    record Incidents(
            List<Path> paths,
            @Nullable Path mapping,
            @Nullable String dataset,
            @Nullable Access access,
            boolean acceptRejects,
            long maxRows,
            boolean synthetic,
            Access mostClosed)
            implements ImportOptions {
        public Incidents {
            paths = List.copyOf(paths);
        }

        /** Takes whatever its rows ask for. */
        public Incidents(
                List<Path> paths,
                @Nullable Path mapping,
                @Nullable String dataset,
                @Nullable Access access,
                boolean acceptRejects,
                long maxRows,
                boolean synthetic) {
            this(paths, mapping, dataset, access, acceptRejects, maxRows, synthetic, Access.SPECIAL);
        }
    }

    record Areas(Path file, String kind, String codeField, String nameField, boolean acceptRejects)
            implements ImportOptions {
        public Areas(Path file, String kind, String codeField, String nameField) {
            this(file, kind, codeField, nameField, false);
        }
    }

    record Members(Path file, String kind, boolean acceptRejects) implements ImportOptions {
        public Members(Path file, String kind) {
            this(file, kind, false);
        }
    }

    /**
     * @param nameField column with the names of the areas of {@code toKind}; null if none
     */
    record Lookup(
            Path file,
            String fromKind,
            String fromField,
            String toKind,
            String toField,
            @Nullable String nameField,
            boolean acceptRejects)
            implements ImportOptions {
        public Lookup(
                Path file,
                String fromKind,
                String fromField,
                String toKind,
                String toField,
                @Nullable String nameField) {
            this(file, fromKind, fromField, toKind, toField, nameField, false);
        }
    }

    /**
     * @param nameField field with the names; null if none
     * @param classField field with the classes; null if none
     * @param licence the line that whoever shows it must show; empty if none
     */
    record Background(
            Path file,
            BackgroundKind kind,
            @Nullable String nameField,
            @Nullable String classField,
            String licence,
            boolean acceptRejects)
            implements ImportOptions {}
}
