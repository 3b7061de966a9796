package nightjar.serving;

import nightjar.analysis.density.DensitySurface;
import nightjar.incident.Selection;
import nightjar.tile.Breaks;

/**
 * A density with everything that all of its tiles share.
 *
 * @param used how many incidents of the selection have a place, and so are in the surface
 */
public record DensityLayer(
        Selection selection, DensitySurface surface, DensitySurface.Peak peak, Breaks breaks, int used) {}
