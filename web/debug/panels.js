// Every panel and how to make it from the parts of a page; the name is that of its file in web/src/panels.

/** How the service answers: as usual, without any incident, not yet, or not at all. */
export const CASES = ['usual', 'nothing', 'waiting', 'failed'];

export const PANELS = {
  area: (panel, page) => panel.createAreaPanel(page.state, page.resources, page),
  badge: (panel, page) => panel.createBadge(page.resources),
  caption: (panel, page) => panel.createCaption(page.state, page.resources, () => null).node,
  chosen: (panel, page) => panel.createChosenPanel(page.state, page.areaName),
  clock: (panel, page) => panel.createClock(page.state, page.resources),
  compare: (panel, page) => panel.createComparePanel(page.state, page.resources).node,
  dates: (panel, page) => panel.createDates(page.state, page.resources),
  drawer: (panel, page) => {
    panel.createDrawer(page.place, page.state, page.resources, { areaName: page.areaName, pickedName: page.areaName });
    return [];
  },
  fold: (panel, page) => Object.values(panel.createFold(page.state, page.place, page.place)),
  layers: (panel, page) => panel.createLayersPanel(page.state, page.resources, page).node,
  legend: (panel, page) => panel.createLegend(page.state, page.resources, page.scale),
  line: (panel, page) => panel.createLine(page.state, page.resources, page.areaName),
  notice: (panel, page) => panel.createNotice(page.state, page.resources, page.failedTiles, page),
  offences: (panel, page) => panel.createOffencesPanel(page.state, page.resources),
  origin: (panel, page) => panel.createOriginPanel(page.state, page.resources, page.getJson),
  period: (panel, page) => panel.createPeriodPanel(page.state, page.resources, null),
  presets: (panel, page) => panel.createPresetsPanel(page.state, page.resources, page.getJson),
  sheet: (panel, page) => panel.createSheet(page.state, page.resources, page),
  sources: (panel, page) => panel.createSources(page.resources),
  table: (panel, page) => panel.createTable(page.state, page.resources, page.areaName, page.otherSide),
  times: (panel, page) => panel.createTimesPanel(page.state, page.resources, null),
  weight: (panel, page) => panel.createWeightPanel(page.state),
};

/** What a panel needs in its address to be seen. */
export const FIRST_STATE = { table: 'table=places', line: 'layer=points', chosen: 'source=police&weight=harm', compare: 'compare=on', drawer: 'pick=method', sheet: 'sheet=landscape' };
export const WIDE = ['table', 'line', 'notice', 'sheet'];
