/**
 * Areas: boundaries by kind, how kinds are built from others, and which area an incident belongs to.
 *
 * <p>An <i>area</i> is an administrative or chosen polygon with a code that is unique within its <i>kind</i>
 * (lsoa, ward, forum …). A <i>lookup</i> maps codes of one kind to another; <i>members</i> say which areas of
 * another kind make up an area. Depends on {@code nightjar.geo} and {@code nightjar.incident}.
 */
@NullMarked
package nightjar.area;

import org.jspecify.annotations.NullMarked;
