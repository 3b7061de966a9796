package nightjar.ingest.boundary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightjar.ingest.InputException;
import org.jspecify.annotations.Nullable;

/** The attribute table of a shapefile (.dbf, dBase III to 7 without memos). Immutable. */
final class AttributeTable {

    private static final int HEADER_BYTES = 32;
    private static final int FIELD_BYTES = 32;
    private static final int NAME_BYTES = 11;
    private static final int MAX_FIELDS = 254;
    private static final byte END_OF_FIELDS = 0x0D;
    private static final byte DELETED = '*';

    private final ByteBuffer bytes;
    private final Charset charset;
    private final int rows;
    private final int headerBytes;
    private final int rowBytes;
    private final List<Field> fields;

    /** @param at where its value starts within a row */
    private record Field(String name, char type, int at, int length) {}

    private AttributeTable(ByteBuffer bytes, Charset charset) throws InputException {
        this.bytes = bytes;
        this.charset = charset;
        rows = bytes.getInt(4);
        headerBytes = Short.toUnsignedInt(bytes.getShort(8));
        rowBytes = Short.toUnsignedInt(bytes.getShort(10));
        long needed = headerBytes + (long) rows * rowBytes;
        if (rows < 0 || headerBytes <= HEADER_BYTES || rowBytes < 2 || needed > bytes.capacity()) {
            throw damaged("it is shorter than its header says");
        }
        fields = readFields();
    }

    /** @param codePage content of the .cpg file; null without one */
    static AttributeTable of(byte[] content, @Nullable String codePage) throws InputException {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < HEADER_BYTES) {
            throw damaged("it is too short");
        }
        return new AttributeTable(bytes, CodePage.of(codePage, bytes.get(29)));
    }

    private List<Field> readFields() throws InputException {
        List<Field> found = new ArrayList<>();
        int valueAt = 1;
        int at = HEADER_BYTES;
        while (at < headerBytes && bytes.get(at) != END_OF_FIELDS) {
            if (at + FIELD_BYTES > headerBytes || found.size() == MAX_FIELDS) {
                throw damaged("its list of fields does not end");
            }
            int length = Byte.toUnsignedInt(bytes.get(at + 16));
            found.add(new Field(fieldName(at), (char) bytes.get(at + NAME_BYTES), valueAt, length));
            valueAt += length;
            at += FIELD_BYTES;
        }
        if (found.isEmpty() || valueAt != rowBytes || at >= headerBytes) {
            throw damaged("its fields do not fill a row");
        }
        return found;
    }

    private String fieldName(int at) throws InputException {
        int length = 0;
        while (length < NAME_BYTES && bytes.get(at + length) != 0) {
            length++;
        }
        return decoded(at, length).strip();
    }

    int rows() {
        return rows;
    }

    List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }

    boolean isDeleted(int row) {
        return bytes.get(headerBytes + row * rowBytes) == DELETED;
    }

    /** The wanted values of a row as text; dates as in ISO 8601, blanks left out. */
    Map<String, String> values(int row, Set<String> wanted) throws InputException {
        Map<String, String> values = new HashMap<>();
        for (Field field : fields) {
            if (wanted.contains(field.name())) {
                String text = decoded(headerBytes + row * rowBytes + field.at(), field.length())
                        .replace("\0", "")
                        .strip();
                if (!text.isEmpty()) {
                    values.put(field.name(), field.type() == 'D' ? isoDate(text) : text);
                }
            }
        }
        return values;
    }

    private static String isoDate(String text) {
        return text.matches("\\d{8}")
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                : text;
    }

    private String decoded(int at, int length) throws InputException {
        try {
            return charset.newDecoder().decode(bytes.slice(at, length)).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.unusable(
                    "wrong-code-page", "the .dbf is not in the code page that it declares (%s)".formatted(charset));
        }
    }

    private static InputException damaged(String how) {
        return Refusal.unusable("damaged-shapefile", "the .dbf is damaged: " + how);
    }

    /** Code pages of attribute tables, by the .cpg file or by the language byte of the .dbf. */
    private static final class CodePage {

        private static final Map<Byte, String> BY_LANGUAGE_BYTE = Map.of(
                (byte) 0x01, "IBM437", (byte) 0x02, "IBM850", (byte) 0x03, "windows-1252", (byte) 0x57, "windows-1252");

        private CodePage() {}

        static Charset of(@Nullable String codePage, byte languageByte) throws InputException {
            if (codePage == null || codePage.isEmpty()) {
                String name = BY_LANGUAGE_BYTE.get(languageByte);
                return name == null ? StandardCharsets.ISO_8859_1 : Charset.forName(name);
            }
            try {
                return Charset.forName(javaName(codePage));
            } catch (IllegalArgumentException e) {
                throw Refusal.unusable("wrong-code-page", "the code page in the .cpg is not known");
            }
        }

        private static String javaName(String codePage) {
            String name = codePage.replaceFirst("(?i)^(ANSI|OEM|LDID/|CP)\\s*", "");
            return switch (name) {
                case "65001" -> "UTF-8";
                case "88591", "28591" -> "ISO-8859-1";
                default -> name.matches("\\d{3}") ? "IBM" + name : name.matches("125\\d") ? "windows-" + name : name;
            };
        }
    }
}
