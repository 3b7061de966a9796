package nightjar.incident;

/**
 * A dataset of incidents.
 *
 * @param name slug
 * @param layout what its files look like, such as {@code data.police.uk street}
 * @param synthetic made by Nightjar itself, not recorded by anybody
 * @param licence the licence and attribution that every page must show; empty when not known
 */
public record Dataset(String name, String layout, Access access, boolean synthetic, String licence) {}
