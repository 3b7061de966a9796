package nightjar.area;

/** Where the areas of a kind come from. */
public enum AreaOrigin {
    /** Boundaries were imported. */
    BOUNDARIES,
    /** A lookup names the kind; its shapes are dissolved from the other kind's. */
    LOOKUP,
    /** A members file builds it from areas of another kind. */
    MEMBERS
}
