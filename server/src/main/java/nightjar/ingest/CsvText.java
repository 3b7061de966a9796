package nightjar.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipException;

/** Turns the bytes of a source into text: unpacks gzip, drops a BOM, and takes nothing but UTF-8. */
final class CsvText {

    private static final int SNIFFED_BYTES = 8;

    private CsvText() {}

    static Reader open(CsvSource source) throws InputException {
        try {
            InputStream bytes = unpacked(source);
            try {
                check(source, bytes);
            } catch (InputException e) {
                bytes.close();
                throw e;
            }
            return new InputStreamReader(bytes, strictUtf8());
        } catch (EOFException | ZipException e) {
            throw InputFault.TRUNCATED.because(source.name() + " is damaged or was cut short.");
        } catch (IOException e) {
            throw InputFault.NOT_FOUND.because(source.name() + " cannot be read.");
        }
    }

    /** The bytes of the text, unpacked where they are gzip, at their start. */
    static InputStream unpacked(CsvSource source) throws IOException {
        InputStream bytes = new BufferedInputStream(source.opener().open(), 1 << 16);
        return hex(bytes).startsWith("1f8b") ? UnpackedStream.of(bytes) : bytes;
    }

    /** The first bytes in hex, without moving on. */
    private static String hex(InputStream bytes) throws IOException {
        bytes.mark(SNIFFED_BYTES);
        String hex = HexFormat.of().formatHex(bytes.readNBytes(SNIFFED_BYTES));
        bytes.reset();
        return hex;
    }

    private static void check(CsvSource source, InputStream bytes) throws IOException, InputException {
        String start = hex(bytes);
        if (start.isEmpty()) {
            throw InputFault.EMPTY_FILE.because(source.name() + " is empty.");
        }
        if (start.startsWith("fffe")
                || start.startsWith("feff")
                || start.startsWith("00", 2)
                || start.startsWith("00")) {
            throw InputFault.WRONG_ENCODING.because(source.name() + " is UTF-16; save it as CSV UTF-8.");
        }
        String other = otherFormat(start);
        if (!other.isEmpty()) {
            throw InputFault.NOT_CSV.because(source.name() + " is " + other + ", not CSV; save it as CSV UTF-8.");
        }
        if (start.startsWith("efbbbf")) {
            bytes.skipNBytes(3);
        }
    }

    private static String otherFormat(String start) {
        if (start.startsWith("504b0304") || start.startsWith("504b0506")) {
            return "a zip or an Excel workbook";
        }
        if (start.startsWith("d0cf11e0")) {
            return "an old Excel workbook";
        }
        if (start.startsWith("53514c697465")) {
            return "an SQLite database";
        }
        return start.startsWith("7b") ? "JSON" : "";
    }

    private static CharsetDecoder strictUtf8() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Reads the source again, line by line, to say where it is not UTF-8. */
    static InputException notUtf8(CsvSource source) {
        long number = 1;
        try (InputStream bytes = unpacked(source)) {
            byte[] line = nextLine(bytes);
            while (line.length > 0 && isUtf8(line)) {
                number++;
                line = nextLine(bytes);
            }
        } catch (IOException e) {
            return InputFault.TRUNCATED.because(source.name() + " cannot be read to its end.");
        }
        return InputFault.BAD_ENCODING.because(
                "Line %d of %s is not UTF-8; save it as CSV UTF-8.".formatted(number, source.name()));
    }

    private static byte[] nextLine(InputStream bytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int value = bytes.read();
        while (value >= 0) {
            line.write(value);
            value = value == '\n' ? -1 : bytes.read();
        }
        return line.toByteArray();
    }

    private static boolean isUtf8(byte[] line) {
        try {
            strictUtf8().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
