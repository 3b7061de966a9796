// A canvas over the map in one of its panes, painted anew for every view; while the map zooms the last picture is stretched.

import { DomUtil } from './leaflet.js';
import { element, everyFrame } from './dom.js';
import { worldPixels } from './mercator.js';

/** Painted beyond the edges too, so that nothing is bare before a dragged map is painted again. */
const MARGIN = 48;

/**
 * `paint(pen, view)`: a point of the plane (see mercator.js) is at `x * scale - left`, `y * scale - top` on a canvas of
 * `width` by `height`.
 */
export function createCanvas(map, pane, paint) {
  const node = element('canvas', { class: 'leaflet-zoom-animated', 'aria-hidden': 'true' });
  map.getPane(pane).append(node);
  let isZooming = false;
  let drawn = { corner: map.getCenter(), zoom: map.getZoom() };

  function draw() {
    const { x: width, y: height } = map.getSize().add([2 * MARGIN, 2 * MARGIN]);
    if (isZooming || map.getSize().x === 0) return;
    const pen = wiped(width, height);
    const corner = map.containerPointToLayerPoint([-MARGIN, -MARGIN]).round();
    DomUtil.setPosition(node, corner);
    drawn = { corner: map.layerPointToLatLng(corner), zoom: map.getZoom() };
    const { x: left, y: top } = map.getPixelOrigin().add(corner);
    paint(pen, { scale: worldPixels(drawn.zoom), left, top, width, height });
  }

  function wiped(width, height) {
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (node.width !== wide || node.height !== high) {
      [node.width, node.height] = [wide, high];
      [node.style.width, node.style.height] = [`${width}px`, `${height}px`];
    }
    const pen = node.getContext('2d');
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    return pen;
  }

  function stretch({ center, zoom }) {
    isZooming = true;
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2))
      .add(DomUtil.getPosition(map.getPane('mapPane'))).round();
    DomUtil.setTransform(node, map.project(drawn.corner, zoom).subtract(origin), map.getZoomScale(zoom, drawn.zoom));
  }

  const drawSoon = everyFrame(draw);
  map.on('zoomanim', stretch);
  map.on('zoomend', () => {
    isZooming = false;
    draw();
  });
  map.on('viewreset resize', draw);
  map.on('move', drawSoon);
  return { draw: drawSoon, setOpacity: (share) => (node.style.opacity = share) };
}
