package nightjar.incident;

/**
 * Counts of a selection over the areas of a kind. The counts, {@code outside} and {@code withoutLocation} add up to
 * the selection's count.
 *
 * @param counts in the order of the membership's codes; shared, not copied
 */
public record AreaCounts(String kind, int[] counts, int outside, int withoutLocation) {}
