package nightjar.incident;

/** One area, by its kind and its code within the kind. */
public record AreaRef(String kind, String code) implements Comparable<AreaRef> {

    @Override
    public int compareTo(AreaRef other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return kind + ":" + code;
    }
}
