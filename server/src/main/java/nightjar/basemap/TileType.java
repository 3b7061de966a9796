package nightjar.basemap;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a tile of a basemap is. */
public enum TileType {
    PNG("image/png"),
    JPG("image/jpeg"),
    WEBP("image/webp"),
    MVT("application/vnd.mapbox-vector-tile");

    private final String contentType;

    TileType(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the names that files and addresses use; {@code pbf} and {@code jpeg} among them. */
    static Optional<TileType> ofWord(String word) {
        String plain =
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "pbf" -> "mvt";
                    case "jpeg" -> "jpg";
                    default -> word.toLowerCase(Locale.ROOT);
                };
        return Stream.of(values()).filter(type -> type.word().equals(plain)).findFirst();
    }
}
