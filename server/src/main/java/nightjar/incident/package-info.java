/**
 * Incidents: what is recorded, the columns it is held in, and the filter that selects from it.
 *
 * <p>An <i>incident</i> is one recorded event. A <i>place</i> is one distinct position on which incidents stand;
 * open data stands on few. A <i>selection</i> is what a filter leaves of the columns. Depends on
 * {@code nightjar.geo} and {@code nightjar.time} only.
 */
@NullMarked
package nightjar.incident;

import org.jspecify.annotations.NullMarked;
