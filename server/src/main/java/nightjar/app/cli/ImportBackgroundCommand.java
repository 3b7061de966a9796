package nightjar.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nightjar.background.BackgroundKind;
import nightjar.intake.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightjar import background}. */
@Command(
        name = "background",
        description = "Imports roads, water or places to draw beneath the data: GeoJSON, GeoPackage or zipped"
                + " Shapefile.",
        mixinStandardHelpOptions = true)
final class ImportBackgroundCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "file with lines (roads, water), polygons (water) or points (places)")
    private Path file = Path.of("");

    @Mixin
    private ImportRun run = new ImportRun();

    @Option(names = "--kind", required = true, paramLabel = "roads|water|places", description = "what it shows")
    private String kind = "";

    @Option(names = "--name", paramLabel = "FIELD", description = "field that holds the name")
    private @Nullable String nameField;

    @Option(
            names = "--class",
            paramLabel = "FIELD",
            description = "field that holds the class, such as A Road or village")
    private @Nullable String classField;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "the line that whoever shows it must show")
    private String licence = "";

    @Override
    public Integer call() throws Exception {
        BackgroundKind layer = BackgroundKind.ofWord(kind)
                .orElseThrow(() -> new WrongUseException(
                        "--kind " + kind + ": it is one of " + String.join(", ", BackgroundKind.words())));
        ImportOptions options =
                new ImportOptions.Background(file, layer, nameField, classField, licence.strip(), run.acceptRejects());
        return run.run(options, List.of(file));
    }
}
