package nightjar.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightjar.incident.OffenceTaxonomy;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How to read a partner's CSV: a small YAML (or JSON) file whose every key is described in {@code docs/import.md}. An
 * unknown key is refused.
 *
 * @param name what pages call this kind of file
 * @param crs what the coordinates are: {@code EPSG:4326}, {@code EPSG:27700} or the ground CRS
 * @param groundCrs a projected metre CRS, for points outside the British National Grid
 * @param delimiter what separates the columns; a comma if not said
 * @param source slug of who recorded the incidents, where no column says it
 * @param force slug of the force or body, where no column says it; the source if not said either
 * @param offence slug of the offence, where no column says it
 * @param midnightMeansUnknown whether 00:00 stands for "no time known"
 * @param offences slug by the source's own word; words that are not here are looked up in the taxonomy
 * @param flags slug of a flag by the column that says yes or no
 */
public record MappingProfile(
        @Nullable String name,
        @Nullable String crs,
        @Nullable String groundCrs,
        @Nullable String delimiter,
        @Nullable String source,
        @Nullable String force,
        @Nullable String offence,
        boolean midnightMeansUnknown,
        Columns columns,
        Formats formats,
        Map<String, String> offences,
        Map<String, String> flags) {

    /** Names of columns; null for what the file does not have. */
    public record Columns(
            @Nullable String id,
            @Nullable String date,
            @Nullable String time,
            @Nullable String dateTime,
            @Nullable String endDate,
            @Nullable String endTime,
            @Nullable String endDateTime,
            @Nullable String longitude,
            @Nullable String latitude,
            @Nullable String easting,
            @Nullable String northing,
            @Nullable String offence,
            @Nullable String source,
            @Nullable String force,
            @Nullable String areaCode,
            @Nullable String streetName,
            @Nullable String outcome,
            @Nullable String sensitivity) {

        /** The names that are stated. */
        List<String> named() {
            return Stream.of(
                            id,
                            date,
                            time,
                            dateTime,
                            endDate,
                            endTime,
                            endDateTime,
                            longitude,
                            latitude,
                            easting,
                            northing,
                            offence,
                            source,
                            force,
                            areaCode,
                            streetName,
                            outcome,
                            sensitivity)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /**
     * Patterns of {@link java.time.format.DateTimeFormatter}.
     */
    public record Formats(
            @Nullable String date,
            @Nullable String time,
            @Nullable String dateTime) {}

    private static final Columns NO_COLUMNS = new Columns(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What the file does not state comes as null. */
    public MappingProfile {
        columns = Objects.requireNonNullElse(columns, NO_COLUMNS);
        formats = Objects.requireNonNullElse(formats, new Formats(null, null, null));
        offences = Map.copyOf(Objects.requireNonNullElse(offences, Map.of()));
        flags = new TreeMap<>(Objects.requireNonNullElse(flags, Map.of()));
    }

    /** The library speaks of Java's types, which say nothing to the writer of a profile. */
    private static String whatIsWrong(JacksonException e) {
        if (!(e instanceof MismatchedInputException wrong) || wrong.getPath().isEmpty()) {
            return e.getOriginalMessage();
        }
        String key = wrong.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .collect(Collectors.joining("."));
        String value = wrong instanceof InvalidFormatException format ? "\"" + format.getValue() + "\" of " : "";
        return value + key + " is not written as docs/import.md says";
    }

    /** Reads and checks a profile; JSON is YAML too. */
    public static MappingProfile read(Path file, OffenceTaxonomy taxonomy) throws InputException {
        return parse(text(file), taxonomy);
    }

    static String text(Path file) throws InputException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw InputFault.BAD_PROFILE.because(
                    "The mapping profile " + InputFiles.shortName(file) + " cannot be read.");
        }
    }

    static MappingProfile parse(String text, OffenceTaxonomy taxonomy) throws InputException {
        try {
            MappingProfile profile = YAML.readValue(text, MappingProfile.class);
            if (profile == null) {
                throw InputFault.BAD_PROFILE.because("The mapping profile is empty.");
            }
            ProfileCheck.check(profile, taxonomy);
            return profile;
        } catch (UnrecognizedPropertyException e) {
            throw InputFault.BAD_PROFILE.because("The mapping profile has an unknown key \"" + e.getPropertyName()
                    + "\"; docs/import.md lists the keys.");
        } catch (JacksonException e) {
            throw InputFault.BAD_PROFILE.because("The mapping profile cannot be read: " + whatIsWrong(e) + ".");
        }
    }

    /** The ground CRS that the incidents are for. */
    String ground() {
        return groundCrs == null ? "EPSG:27700" : groundCrs;
    }

    /** What stands between the columns. */
    char separator() {
        return delimiter == null ? ',' : delimiter.charAt(0);
    }

    boolean inDegrees() {
        return "EPSG:4326".equals(crs);
    }
}
