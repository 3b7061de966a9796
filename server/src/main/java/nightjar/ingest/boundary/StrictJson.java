package nightjar.ingest.boundary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nightjar.ingest.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The tokens of a JSON file that comes from outside: plain RFC 8259 in well-formed UTF-8, no key twice, no deeper
 * than 64, no number longer than 1,000 digits, no string longer than a million characters. For one thread.
 */
final class StrictJson implements AutoCloseable {

    private static final int MAX_STRING_LENGTH = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(1_000)
                    .maxStringLength(MAX_STRING_LENGTH)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** What is done with an open file. */
    interface Reading<T> {
        T read(StrictJson json) throws InputException;
    }

    static <T> T read(Path file, Reading<T> reading) throws InputException, IOException {
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
                StrictJson json =
                        new StrictJson(FACTORY.createParser(ObjectReadContext.empty(), withoutByteOrderMark(text)))) {
            T result = reading.read(json);
            json.expectEnd();
            return result;
        } catch (StreamConstraintsException e) {
            throw beyondLimits(e);
        } catch (JacksonIOException | CharacterCodingException e) {
            throw Refusal.malformed("bad-utf8", "the file is not well-formed UTF-8");
        } catch (JacksonException e) {
            throw Refusal.malformed(
                    "bad-json",
                    "not JSON at line %d: %s"
                            .formatted(
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNr(),
                                    withoutAdvice(e.getOriginalMessage())));
        }
    }

    /** The library's advice to programmers is left out. */
    private static String withoutAdvice(String message) {
        return message.replaceAll("\\s*(: enable `|\\(start marker at|\\(not recognized as one since).*", "");
    }

    private static Reader withoutByteOrderMark(Reader text) throws IOException {
        PushbackReader start = new PushbackReader(text);
        int first = start.read();
        if (first != 0xFEFF && first >= 0) {
            start.unread(first);
        }
        return start;
    }

    /** Text that is too long is too large; numbers and nesting beyond reason are no proper JSON. */
    private static InputException beyondLimits(StreamConstraintsException e) {
        String message = e.getOriginalMessage();
        boolean text = message.startsWith("String") || message.startsWith("Name");
        return text
                ? Refusal.tooLarge("string-too-long", "a string is longer than a million characters")
                : Refusal.malformed(
                        "json-beyond-limits",
                        message.startsWith("Number")
                                ? "a number has more than 1,000 digits"
                                : "lists and objects are nested deeper than 64");
    }

    private void expectEnd() throws InputException {
        if (next() != null) {
            throw Refusal.malformed("bad-json", "there is more after the end of the JSON value");
        }
    }

    /** The next token; null at the end. */
    @Nullable
    JsonToken next() throws InputException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING) {
            refuseLoneSurrogates(parser.getString());
        }
        return token;
    }

    private static void refuseLoneSurrogates(String text) throws InputException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.malformed("lone-surrogate", "a string holds half of a surrogate pair");
        }
    }

    /** Text of the present token. */
    String text() {
        return parser.getString();
    }

    double number() {
        return parser.getDoubleValue();
    }

    @Nullable
    JsonToken current() {
        return parser.currentToken();
    }

    /** Moves to the end of the present value. */
    void skipValue() throws InputException {
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (token != null) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            token = next();
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
