// Roads, water and names beneath the data: from what was loaded, or from a background's tiles. Pictures are Leaflet's own
// affair; vector tiles are painted here on canvases, and their names handed to whoever places names.

import { GridLayer, tileLayer } from '../leaflet.js';
import { addressOf, createTileReader, sourceOf, tileFor } from '../background-tiles.js';
import { ROAD_NAME_ZOOM, categoryOf, placeOf, roadNameOf, strokesFor } from '../background-style.js';
import { straightPiece } from '../road-labels.js';

const PIXELS = 256;
const PANE = 'ground';
const LETTER_WIDTH = 5.8;
const NONE = [];

export function addBackgroundLayer(map, state, resources, { getBytes, showNames }) {
  const layersAt = createTileReader(getBytes);
  let layer = null;
  let shown = '';

  function show() {
    const meta = resources.value('meta');
    if (!meta) return;
    const source = (state.get().ground ?? 'on') === 'on' ? sourceOf(meta) : null;
    const key = source ? `${source.kind} ${source.address}` : 'none';
    if (key === shown) return;
    shown = key;
    layer?.remove();
    showNames(NONE);
    layer = source && (source.kind === 'picture' ? pictures(source) : vectors(source, layersAt, showNames));
    layer?.addTo(map);
  }

  state.onChange((now, before) => now.ground !== before.ground && show());
  resources.onChange(show, 'meta');
}

function pictures({ address, minZoom, maxZoom }) {
  return tileLayer(address, {
    pane: PANE, minNativeZoom: minZoom, maxNativeZoom: maxZoom, maxZoom: 18, className: 'ground-picture',
  });
}

function vectors(source, layersAt, showNames) {
  const names = new Map();
  const Canvases = GridLayer.extend({
    createTile(coords, done) {
      const canvas = document.createElement('canvas');
      const cut = tileFor(coords, source);
      if (!cut) {
        queueMicrotask(() => done(null, canvas));
        return canvas;
      }
      layersAt(addressOf(source.address, cut.tile)).then((layers) => {
        const parts = sorted(layers, cut, source);
        paint(canvas, parts, coords.z);
        names.set(this._tileCoordsToKey(coords), namesIn(layers, cut, coords));
        done(null, canvas);
      }).catch((error) => done(error, canvas));
      return canvas;
    },
  });
  const layer = new Canvases({ pane: PANE, tileSize: PIXELS, updateWhenZooming: false, keepBuffer: 1 });
  const tell = () => showNames([...names.values()].flat());
  layer.on('tileunload', ({ coords }) => names.delete(layer._tileCoordsToKey(coords)));
  layer.on('load', tell);
  layer.on('remove', () => names.clear());
  return layer;
}

/** From units of a tile's layer to pixels of the square that is drawn. */
function toPixels(part, extent, { scale, dx, dy }) {
  const factor = (PIXELS * scale) / extent;
  return part.map((value, i) => value * factor - (i % 2 === 0 ? dx : dy) * PIXELS);
}

/** The pieces to draw, in pixels, by what they are. */
function sorted(layers, cut, { isOurs }) {
  const pieces = new Map();
  for (const { name, extent, features } of layers) {
    for (const { type, properties, parts } of features) {
      const category = categoryOf(name, type, properties, isOurs);
      if (!category) continue;
      if (!pieces.has(category)) pieces.set(category, []);
      pieces.get(category).push(...parts.map((part) => toPixels(part, extent, cut)));
    }
  }
  return pieces;
}

function paint(canvas, pieces, zoom) {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = PIXELS * ratio;
  canvas.height = PIXELS * ratio;
  const pen = canvas.getContext('2d');
  pen.scale(ratio, ratio);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  for (const stroke of strokesFor(new Set(pieces.keys()), zoom)) {
    pen.beginPath();
    for (const piece of pieces.get(stroke.category)) trace(pen, piece);
    if (stroke.fill) fill(pen, stroke.fill);
    else line(pen, stroke);
  }
}

function trace(pen, piece) {
  pen.moveTo(piece[0], piece[1]);
  for (let i = 2; i + 1 < piece.length; i += 2) pen.lineTo(piece[i], piece[i + 1]);
}

function fill(pen, colour) {
  pen.fillStyle = colour;
  pen.fill('evenodd');
}

function line(pen, { stroke, width, dash }) {
  pen.strokeStyle = stroke;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.stroke();
}

/** Names with the place where they belong, in pixels of the whole world at this zoom. */
function namesIn(layers, cut, { x, y, z }) {
  const found = [];
  const put = (label, at) => found.push({ ...label, zoom: z, x: x * PIXELS + at.x, y: y * PIXELS + at.y });
  for (const { name: layer, extent, features } of layers) {
    for (const { type, properties, parts } of features) {
      const place = type === 1 && placeOf(layer, properties, z);
      if (place) put(place, inside(toPixels(parts[0], extent, cut)));
      const road = type === 2 && z >= ROAD_NAME_ZOOM && roadNameOf(layer, properties);
      if (road) {
        const piece = longest(parts.map((part) => straightPiece(toPixels(part, extent, cut))));
        if (piece && piece.length > road.length * LETTER_WIDTH) put({ name: road, rank: 9, angle: piece.angle }, piece);
      }
    }
  }
  return found.filter((label) => isHere(label, x, y));
}

const inside = ([x, y]) => ({ x, y });
const longest = (pieces) => pieces.reduce((a, b) => (!a || (b && b.length > a.length) ? b : a), null);
const isHere = (label, x, y) => Math.floor(label.x / PIXELS) === x && Math.floor(label.y / PIXELS) === y;
