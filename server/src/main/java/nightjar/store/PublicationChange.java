package nightjar.store;

/** What replacing a publication did, in rows. */
public record PublicationChange(int accepted, int updated, int unchanged, int removed) {

    public static final PublicationChange NONE = new PublicationChange(0, 0, 0, 0);

    public PublicationChange plus(PublicationChange other) {
        return new PublicationChange(
                accepted + other.accepted,
                updated + other.updated,
                unchanged + other.unchanged,
                removed + other.removed);
    }
}
