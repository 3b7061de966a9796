package nightjar.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nightjar.api.ServerSettings;
import nightjar.basemap.Basemap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The file of {@code serve --config}, in YAML or JSON; what it leaves out keeps its default.
 *
 * @param workers threads for computing
 * @param queued computations that may wait before others are refused
 * @param maxUploadBytes of one import through HTTP
 * @param maxUploadRows of one import of incidents through HTTP
 * @param background a PMTiles or MBTiles file, or an https address with {z}, {x} and {y}
 * @param backgroundCredit the line to show for it
 */
record ServeSettingsFile(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable Integer workers,
        @Nullable Integer queued,
        @Nullable Long maxUploadBytes,
        @Nullable Long maxUploadRows,
        @Nullable String background,
        @Nullable String backgroundCredit) {

    static final ServeSettingsFile EMPTY = new ServeSettingsFile(null, null, null, null, null, null, null, null);
    private static final String KEYS =
            "host, port, workers, queued, maxUploadBytes, maxUploadRows, background and backgroundCredit";
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    /** An unknown key or a value of the wrong type is an {@link WrongUseException}. JSON is read as YAML. */
    static ServeSettingsFile read(Path file) throws IOException {
        String text = Files.readString(file);
        if (text.isBlank()) {
            return EMPTY;
        }
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            return mapper.readValue(text, ServeSettingsFile.class);
        } catch (JacksonException e) {
            throw new WrongUseException("--config " + file + ": it may hold " + KEYS + "; " + e.getOriginalMessage());
        }
    }

    /** The same with what the command line says instead, where it does. */
    ServeSettingsFile with(@Nullable String otherHost, @Nullable Integer otherPort, @Nullable String otherBackground) {
        return new ServeSettingsFile(
                otherHost == null ? host : otherHost,
                otherPort == null ? port : otherPort,
                workers,
                queued,
                maxUploadBytes,
                maxUploadRows,
                otherBackground == null ? background : otherBackground,
                backgroundCredit);
    }

    /** Opens the background. Figures that cannot be meant are an {@link WrongUseException}. */
    ServerSettings toServerSettings() {
        ServerSettings defaults = ServerSettings.onLoopback(DEFAULT_PORT);
        return new ServerSettings(
                host == null ? defaults.host() : host,
                within("port", port, defaults.port(), 0, HIGHEST_PORT),
                within("workers", workers, defaults.workers(), 1, 1024),
                within("queued", queued, defaults.queued(), 0, 1_000_000),
                positive("maxUploadBytes", maxUploadBytes, defaults.maxUploadBytes()),
                positive("maxUploadRows", maxUploadRows, defaults.maxUploadRows()),
                background == null ? null : Basemap.open(background, backgroundCredit));
    }

    private static long positive(String name, @Nullable Long given, long otherwise) {
        long number = given == null ? otherwise : given;
        if (number < 1) {
            throw new WrongUseException(name + " " + number + ": it must be 1 or more");
        }
        return number;
    }

    private static int within(String name, @Nullable Integer given, int otherwise, int lowest, int highest) {
        int number = given == null ? otherwise : given;
        if (number < lowest || number > highest) {
            throw new WrongUseException("%s %d: it must be %d to %d".formatted(name, number, lowest, highest));
        }
        return number;
    }
}
