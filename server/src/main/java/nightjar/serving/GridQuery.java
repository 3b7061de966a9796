package nightjar.serving;

import nightjar.analysis.grid.CellLattice;
import nightjar.incident.IncidentFilter;

/** Which grid is asked for; the filter's bbox, areas and polygon choose the cells, not the incidents. */
public record GridQuery(IncidentFilter filter, Weighting weighting, CellLattice lattice) {

    /** The part of the filter that chooses incidents. */
    IncidentFilter incidentFilter() {
        return filter.anywhere();
    }

    /** One text for all queries that mean the same. */
    public String canonical() {
        return "%s&weight=%s&shape=%s&cell=%s"
                .formatted(filter.canonical(), weighting.slug(), lattice.shape().slug(), lattice.cellMetres());
    }
}
