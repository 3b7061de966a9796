package nightjar.api;

import java.util.List;
import java.util.stream.Stream;

/** Every query parameter there is, declared once, and which of them go together. */
final class Params {

    static final Param FROM = new Param("from", "First day or month, YYYY-MM-DD or YYYY-MM.");
    static final Param TO = new Param("to", "Last day or month, inclusive.");
    static final Param OFFENCE = new Param("offence", "Offence slugs, joined by comma.");
    static final Param GROUP = new Param("group", "Offence group slugs, joined by comma; added to the offences.");
    static final Param SOURCE = new Param("source", "Slugs of who recorded it, joined by comma.");
    static final Param DATASET = new Param("dataset", "Dataset slugs, joined by comma.");
    static final Param FLAG = new Param("flag", "Flag slugs, joined by comma; one of them is enough.");
    static final Param DAYS = new Param("days", "Days of the week, mon to sun, joined by comma.");
    static final Param HOURS = new Param("hours", "Hours of the day as 18-06: start inclusive, end exclusive.");
    static final Param AREA = new Param("area", "One area as kind:code.");
    static final Param ZONE = new Param("zone", "Code of an area of the kind zone.");
    static final Param BBOX = new Param("bbox", "Box in degrees: west,south,east,north.");
    static final Param POLYGON =
            new Param("polygon", "Drawn polygon in degrees: lon,lat;lon,lat;…, 3 to 200 vertices.");
    static final Param WEIGHT = new Param("weight", "What each incident weighs: count or harm.");

    static final Param KERNEL = new Param("kernel", "Kernel of the density; quartic unless given.");
    static final Param BANDWIDTH =
            new Param("bandwidth", "Metres from 25 to 10000, or a rule: scott, nrd0, ns, agp; 300 unless given.");
    static final Param BREAKS =
            new Param("breaks", "Class limits in events per km², ascending, 1 to 12, instead of the layer's own.");
    static final Param RAMP =
            new Param("ramp", "Colours: viridis, cividis or inferno, dark for many; viridis unless given.");
    static final Param AT = new Param("at", "A position lon,lat whose exact density is added to the answer.");
    static final Param VERSION = new Param("v", "The data version that the caller knows; lets a tile be kept.");

    static final Param SHAPE = new Param("shape", "Shape of the cells: square or hex; square unless given.");
    static final Param CELL = new Param("cell", "Size of a cell in metres, 50 to 5000; 250 unless given.");
    static final Param STATISTIC = new Param("statistic", "What is computed for each cell: count.");
    static final Param CORRECTION =
            new Param("correction", "Correction for many tests: none, which is all that counts need.");

    static final Param LIMIT = new Param("limit", "How many incidents, 1 to 10000; 1000 unless given.");
    static final Param PEAKS_LIMIT = new Param("limit", "How many peaks, 1 to 100; 20 unless given.");
    static final Param CURSOR = new Param("cursor", "Where the next page starts; taken from the next link only.");

    static final Param WITHIN =
            new Param("within", "Box in degrees, west,south,east,north, outside which none are listed.");
    static final Param CLUSTER =
            new Param("cluster", "Side in metres of the squares whose places become one, 0 to 50000; 0 unless given.");

    static final List<Param> NONE = List.of();
    static final List<Param> VERSION_ONLY = List.of(VERSION);
    static final List<Param> LEFT_TO_THE_PAGE =
            List.of(new Param("…", "Whatever the page itself understands; the server does not read it."));
    static final List<Param> FILTER =
            List.of(FROM, TO, OFFENCE, GROUP, SOURCE, DATASET, FLAG, DAYS, HOURS, AREA, ZONE, BBOX, POLYGON, WEIGHT);
    static final List<Param> INCIDENTS = with(FILTER, LIMIT, CURSOR);
    static final List<Param> GRID = with(FILTER, SHAPE, CELL, STATISTIC, CORRECTION);
    static final List<Param> PLACES = with(FILTER, WITHIN, CLUSTER);
    static final List<Param> DENSITY = with(FILTER, KERNEL, BANDWIDTH, BREAKS, RAMP, AT);
    static final List<Param> PEAKS = with(FILTER, KERNEL, BANDWIDTH, PEAKS_LIMIT);
    static final List<Param> TILE = with(FILTER, KERNEL, BANDWIDTH, BREAKS, RAMP, VERSION);

    private Params() {}

    private static List<Param> with(List<Param> some, Param... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
