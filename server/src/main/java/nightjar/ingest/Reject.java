package nightjar.ingest;

/**
 * A row of an input that was refused.
 *
 * @param file name of the file, without its folder on this machine; inside a zip the entry's name
 * @param line line on which the row starts, from 1; for GeoJSON and other containers the feature's number
 * @param column name of the column at fault; empty when it is the whole row
 * @param code stable reason, such as {@code bad-date}
 * @param reason the reason in words
 * @param value the refused value, cut to 80 characters; empty for columns that may name a person
 */
public record Reject(String file, long line, String column, String code, String reason, String value) {}
