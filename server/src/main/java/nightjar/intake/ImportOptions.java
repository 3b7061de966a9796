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
     * @param licence the licence and attribution that every page must show; null takes what the layout says
     */
    record Incidents(
            List<Path> paths,
            @Nullable Path mapping,
            @Nullable String dataset,
            @Nullable Access access,
            boolean acceptRejects,
            long maxRows,
            boolean synthetic,
            Access mostClosed,
            @Nullable String licence)
            implements ImportOptions {
        public Incidents {
            paths = List.copyOf(paths);
        }

        /** Under the licence that the layout says. */
        public Incidents(
                List<Path> paths,
                @Nullable Path mapping,
                @Nullable String dataset,
                @Nullable Access access,
                boolean acceptRejects,
                long maxRows,
                boolean synthetic,
                Access mostClosed) {
            this(paths, mapping, dataset, access, acceptRejects, maxRows, synthetic, mostClosed, null);
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

    /**
     * @param licence the licence and attribution that a map of them must show; empty when not known
     */
    record Areas(Path file, String kind, String codeField, String nameField, boolean acceptRejects, String licence)
            implements ImportOptions {
        public Areas(Path file, String kind, String codeField, String nameField, boolean acceptRejects) {
            this(file, kind, codeField, nameField, acceptRejects, "");
        }

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
