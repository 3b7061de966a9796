package nightjar.serving;

import nightjar.analysis.grid.CellLattice;
import nightjar.incident.IncidentFilter;

/**
 * Which grid is asked for. A bbox chooses the cells, and everything else the incidents; without a bbox the areas and
 * the polygon choose the cells, and what remains the incidents. Counts are of whole cells either way.
 */
public record GridQuery(IncidentFilter filter, Weighting weighting, CellLattice lattice) {

    /** The part of the filter that chooses incidents. */
    IncidentFilter incidentFilter() {
        return filter.bbox() != null ? filter.withBbox(null) : filter.anywhere();
    }

    /** The part of the filter that chooses cells. */
    IncidentFilter cellFilter() {
        return filter.bbox() != null ? IncidentFilter.ALL.withBbox(filter.bbox()) : filter;
    }

    /** Whether classes are chosen for the cells of the region alone, and not for all cells with incidents. */
    boolean regionIsPartOfTheQuestion() {
        return filter.bbox() == null && filter.restrictsPlace();
    }

    /** One text for all queries that mean the same. */
    public String canonical() {
        return canonical(filter);
    }

    /** One text for all queries that count the same incidents in the same cells, wherever one looks. */
    String canonicalEverywhere() {
        return canonical(incidentFilter());
    }

    private String canonical(IncidentFilter chosen) {
        return "%s&weight=%s&shape=%s&cell=%s"
                .formatted(chosen.canonical(), weighting.slug(), lattice.shape().slug(), lattice.cellMetres());
    }
}
