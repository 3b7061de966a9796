package nightjar.browser;

import java.util.List;

/**
 * A state of a page that an address alone brings about.
 *
 * @param name of its picture
 */
record PageState(String name, String path) {

    private static final String COMPARED = "compare=on&from=2024-01&to=2024-12&from-b=2023-01&to-b=2023-12";

    /** Every layer and state of the pages over the demo. */
    static final List<PageState> OVER_THE_DEMO = List.of(
            new PageState("density", "/"),
            new PageState("density-cividis-800", "/?ramp=cividis&bandwidth=800"),
            new PageState("density-near", "/?view=-2.36,51.381,14"),
            new PageState("density-nights", "/?days=fri,sat&hours=22-04"),
            new PageState("density-point", "/?at=-2.36,51.381&view=-2.36,51.381,13"),
            new PageState("grid", "/?layer=grid"),
            new PageState("grid-hexagons-near", "/?layer=grid&shape=hex&cell=200&view=-2.36,51.381,14"),
            new PageState("areas", "/?layer=areas"),
            new PageState("areas-forums", "/?layer=areas&kind=forum"),
            new PageState("points", "/?layer=points"),
            new PageState("points-near", "/?layer=points&view=-2.36,51.381,16"),
            new PageState("method", "/?pick=method"),
            new PageState("method-grid", "/?layer=grid&pick=method"),
            new PageState("polygon", "/?polygon=-2.40,51.36;-2.32,51.36;-2.32,51.40;-2.40,51.40"),
            new PageState("table-areas", "/?layer=areas&table=areas"),
            new PageState("table-months", "/?table=months"),
            new PageState("table-cells", "/?layer=grid&table=cells"),
            new PageState("table-places", "/?layer=points&table=places"),
            new PageState("table-peaks", "/?table=peaks"),
            new PageState("compare", "/?" + COMPARED),
            new PageState("compare-grid", "/?layer=grid&" + COMPARED),
            new PageState("compare-areas", "/?layer=areas&" + COMPARED),
            new PageState("compare-points", "/?layer=points&" + COMPARED),
            new PageState("compare-offences", "/?compare=on&group=violence&group-b=theft"),
            new PageState("empty", "/?from=2019-01&to=2019-02"),
            new PageState("link-not-read", "/?bandwidth=1&group=Violence"),
            new PageState("refused", "/?group=no-such-group"),
            new PageState("sheet-landscape", "/?sheet=landscape"),
            new PageState("sheet-portrait", "/?sheet=portrait&layer=areas"),
            new PageState("datasets", "/datasets.html"),
            new PageState("import", "/import.html"));

    boolean isSheet() {
        return path.contains("sheet=");
    }
}
