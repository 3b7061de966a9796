package nightjar.incident;

import java.time.YearMonth;

/**
 * One publication of a source: a dataset's rows of one force and one month. Loading it again replaces it.
 *
 * @param dataset slug, such as {@code police-street}
 * @param force slug of the force or of the body that recorded it, such as {@code avon-and-somerset}
 */
public record Publication(String dataset, String force, YearMonth month) {}
