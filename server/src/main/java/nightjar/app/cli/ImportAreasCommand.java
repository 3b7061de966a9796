package nightjar.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nightjar.intake.ImportOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightjar import areas}. */
@Command(
        name = "areas",
        description = "Imports the boundaries of one kind: GeoJSON, GeoPackage or zipped Shapefile.",
        mixinStandardHelpOptions = true)
final class ImportAreasCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "file with the boundaries")
    private Path file = Path.of("");

    @Mixin
    private ImportRun run = new ImportRun();

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "K",
            description = "kind of area: lsoa, ward, local-authority, forum, neighbourhood, or any new word")
    private String kind = "";

    @Option(names = "--code", required = true, paramLabel = "FIELD", description = "field that holds the code")
    private String codeField = "";

    @Option(names = "--name", required = true, paramLabel = "FIELD", description = "field that holds the name")
    private String nameField = "";

    @Option(names = "--licence", paramLabel = "TEXT", description = "licence and attribution that maps must show")
    private String licence = "";

    @Override
    public Integer call() throws Exception {
        ImportOptions options =
                new ImportOptions.Areas(file, kind, codeField, nameField, run.acceptRejects(), licence.strip());
        return run.run(options, List.of(file));
    }
}
