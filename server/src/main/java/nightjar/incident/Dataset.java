package nightjar.incident;

/**
 * A dataset of incidents.
 *
 * @param name slug
 * @param layout what its files look like, such as {@code data.police.uk street}
 * @param synthetic made by Nightjar itself, not recorded by anybody
 * @param licence the licence and attribution that every page must show; empty when not known
 */
public record Dataset(String name, String layout, Access access, boolean synthetic, String licence) {

    /**
     * What it becomes when it is stated again. It keeps the rows that it had, so it opens no further than before,
     * stays synthetic, and has the licence that was last stated.
     */
    public Dataset restated(Dataset again) {
        return new Dataset(
                name,
                again.layout(),
                access.stricter(again.access()),
                synthetic || again.synthetic(),
                again.licence().isEmpty() ? licence : again.licence());
    }
}
