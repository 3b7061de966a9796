package nightjar.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nightjar.incident.Slug;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Ready-made questions, as {@code data/presets.json} states them. Immutable. */
record Presets(List<Preset> presets) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z-]{0,30}");
    private static final Set<String> MONTHS = Set.of("from", "to", "from-b", "to-b");
    private static final Pattern MONTH = Pattern.compile("last(-[1-9]\\d{0,2})?|\\d{4}-(0[1-9]|1[0-2])(-\\d{2})?");

    /**
     * @param note what somebody should know who chooses it; empty if nothing
     * @param state the page's parameters and their values; months may be counted back from the latest, as {@code last-3}
     */
    record Preset(String slug, String label, String note, Map<String, String> state) {

        Preset {
            slug = Objects.requireNonNullElse(slug, "");
            label = Objects.requireNonNullElse(label, "");
            note = Objects.requireNonNullElse(note, "");
            Map<String, String> stated = new LinkedHashMap<>(Objects.requireNonNullElse(state, Map.of()));
            stated.replaceAll((name, value) -> Objects.requireNonNullElse(value, ""));
            state = Collections.unmodifiableMap(stated);
        }
    }

    Presets {
        presets = List.copyOf(Objects.requireNonNullElse(presets, List.of()));
    }

    /** Those that ship with Nightjar. */
    static Presets shipped() {
        try (InputStream stream =
                Objects.requireNonNull(Presets.class.getResourceAsStream("/data/presets.json"), "data/presets.json")) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Presets parse(String json) {
        try {
            Presets presets = JSON.readValue(json, Presets.class);
            check(presets);
            return presets;
        } catch (JacksonException e) {
            throw new BrokenPresetsException(
                    "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + " is not written as docs/api.md says");
        }
    }

    private static void check(@Nullable Presets read) {
        if (read == null) {
            throw new BrokenPresetsException("the file is empty");
        }
        Set<String> slugs = new HashSet<>();
        for (Preset preset : read.presets()) {
            String slug = preset.slug();
            require(Slug.isSlug(slug), "\"" + slug + "\" is no slug");
            require(slugs.add(slug), "there are two presets \"" + slug + "\"");
            require(!preset.label().isBlank(), "\"" + slug + "\" has no label");
            require(!preset.state().isEmpty(), "\"" + slug + "\" has no state");
            preset.state().forEach((name, value) -> check("\"" + slug + "\", " + name + ": ", name, value));
        }
    }

    private static void check(String where, String name, String value) {
        require(PARAMETER.matcher(name).matches(), where + "is no parameter of the page");
        require(!value.isBlank(), where + "has no value");
        require(
                !MONTHS.contains(name) || MONTH.matcher(value).matches(),
                where + "\"" + value + "\" is neither a month nor last nor last-N");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BrokenPresetsException(otherwise);
        }
    }
}
