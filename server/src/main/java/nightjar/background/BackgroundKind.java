package nightjar.background;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;

/** What a background can show; there is one layer of each at most. */
public enum BackgroundKind {
    ROADS("minor", "local", "a line") {
        @Override
        public boolean fits(Geometry shape) {
            return shape instanceof Lineal;
        }
    },
    WATER("water", "water", "a line or a polygon") {
        @Override
        public boolean fits(Geometry shape) {
            return shape instanceof Lineal || shape instanceof Polygonal;
        }
    },
    PLACES("village", "village", "a point") {
        @Override
        public boolean fits(Geometry shape) {
            return shape instanceof Puntal;
        }
    };

    private final String classWithoutField;
    private final String classOfUnknownWords;
    private final String shape;

    BackgroundKind(String classWithoutField, String classOfUnknownWords, String shape) {
        this.classWithoutField = classWithoutField;
        this.classOfUnknownWords = classOfUnknownWords;
        this.shape = shape;
    }

    /** Whether a feature of this kind may have such a shape. */
    public abstract boolean fits(Geometry shape);

    /** Its name in addresses and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its features are, for people. */
    public String shape() {
        return shape;
    }

    /** The class of all features of a file that says nothing about classes. */
    String classWithoutField() {
        return classWithoutField;
    }

    /** The class of a feature whose own word is not known, or which has none. */
    String classOfUnknownWords() {
        return classOfUnknownWords;
    }

    public static List<String> words() {
        return Stream.of(values()).map(BackgroundKind::word).toList();
    }

    public static Optional<BackgroundKind> ofWord(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
