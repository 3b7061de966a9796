package nightjar.ingest.boundary;

import java.util.List;
import nightjar.geo.crs.SourceCrs;

/**
 * A boundary file as read, before anything is repaired or projected.
 *
 * @param fields names of the features' fields
 * @param crs the CRS that the file declares, or that its format implies
 */
record BoundaryContent(SourceCrs crs, List<String> fields, List<BoundaryFeature> features) {}
