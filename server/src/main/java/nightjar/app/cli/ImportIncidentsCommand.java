package nightjar.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nightjar.incident.Access;
import nightjar.intake.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code nightjar import incidents}. */
@Command(
        name = "incidents",
        description = "Imports incidents: data.police.uk CSV as file, folder or zip, or any CSV through a mapping.",
        mixinStandardHelpOptions = true)
final class ImportIncidentsCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "CSV files, folders, or zips of the portal")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private ImportRun run = new ImportRun();

    @Option(
            names = "--mapping",
            paramLabel = "F",
            description = "mapping profile of a CSV that is not data.police.uk's")
    private @Nullable Path mapping;

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "dataset to load into; police-street for the data.police.uk layout, otherwise required")
    private @Nullable String dataset;

    @Option(
            names = "--access",
            paramLabel = "open|restricted|special",
            converter = AccessWord.class,
            description = "who may see it; open for the data.police.uk layout, restricted otherwise")
    private @Nullable Access access;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description = "licence and attribution that maps must show; that of data.police.uk for its layout")
    private @Nullable String licence;

    @Override
    public Integer call() throws Exception {
        ImportOptions options = new ImportOptions.Incidents(
                paths,
                mapping,
                dataset,
                access,
                run.acceptRejects(),
                Long.MAX_VALUE,
                false,
                Access.SPECIAL,
                licence == null ? null : licence.strip());
        List<Path> inputs = mapping == null
                ? paths
                : Stream.concat(paths.stream(), Stream.of(mapping)).toList();
        return run.run(options, inputs);
    }

    /** The contract writes the words in small letters. */
    static final class AccessWord implements ITypeConverter<Access> {
        @Override
        public Access convert(String word) {
            return Stream.of(Access.values())
                    .filter(access -> access.word().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("'" + word + "' is none of open, restricted and special"));
        }
    }
}
