// Reads Mapbox Vector Tiles 2.1 (github.com/mapbox/vector-tile-spec): bytes in, layers by name out. Pure.
//
// A layer is {name, extent, features}; a feature is {type, properties, parts}: type 1 points, 2 lines, 3 polygons, and
// parts are flat arrays of x, y, x, y … in units of the layer's extent. A damaged tile throws a RangeError.

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

const MOVE = 1;
const LINE = 2;
const CLOSE = 7;

const text = new TextDecoder();

/** A cursor over the fields of a protobuf message. */
class Message {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
  }

  varint() {
    let value = 0;
    for (let factor = 1; factor < 2 ** 70; factor *= 128) {
      if (this.at >= this.bytes.length) throw new RangeError('the tile ends too early');
      const byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    throw new RangeError('a number of the tile is too long');
  }

  slice(length) {
    if (length > this.bytes.length - this.at) throw new RangeError('the tile ends too early');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** The value of a field by its wire type: a number, or bytes. */
  value(wire) {
    if (wire === VARINT) return this.varint();
    if (wire === BYTES) return this.slice(this.varint());
    if (wire === FIXED64 || wire === FIXED32) return this.slice(wire === FIXED64 ? 8 : 4);
    throw new RangeError(`the tile has a field of type ${wire}`);
  }

  /** Calls back for every field with its number and value. */
  each(use) {
    while (this.at < this.bytes.length) {
      const tag = this.varint();
      use(Math.floor(tag / 8), this.value(tag % 8));
    }
  }
}

function numbers(bytes) {
  const message = new Message(bytes);
  const all = [];
  while (message.at < bytes.length) all.push(message.varint());
  return all;
}

const zigzag = (number) => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function readValue(bytes) {
  let value = null;
  new Message(bytes).each((field, raw) => {
    if (field === 1) value = text.decode(raw);
    else if (field === 2) value = view(raw).getFloat32(0, true);
    else if (field === 3) value = view(raw).getFloat64(0, true);
    else if (field === 4 || field === 5) value = raw;
    else if (field === 6) value = zigzag(raw);
    else if (field === 7) value = raw === 1;
  });
  return value;
}

function readGeometry(commands) {
  const parts = [];
  let [x, y, i] = [0, 0, 0];
  while (i < commands.length) {
    const [command, count] = [commands[i] % 8, Math.floor(commands[i++] / 8)];
    if (command === CLOSE) {
      const part = parts.at(-1);
      if (part) part.push(part[0], part[1]);
      continue;
    }
    if ((command !== MOVE && command !== LINE) || count * 2 > commands.length - i) throw new RangeError('a shape of the tile is damaged');
    for (let n = 0; n < count; n++) {
      x += zigzag(commands[i++]);
      y += zigzag(commands[i++]);
      if (command === MOVE || parts.length === 0) parts.push([]);
      parts.at(-1).push(x, y);
    }
  }
  return parts;
}

function readFeature(bytes, keys, values) {
  const feature = { type: 0, properties: {}, parts: [] };
  let tags = [];
  new Message(bytes).each((field, raw) => {
    if (field === 2) tags = numbers(raw);
    else if (field === 3) feature.type = raw;
    else if (field === 4) feature.parts = readGeometry(numbers(raw));
  });
  for (let i = 0; i + 1 < tags.length; i += 2) feature.properties[keys[tags[i]]] = values[tags[i + 1]];
  return feature;
}

function readLayer(bytes) {
  const layer = { name: '', extent: 4096, features: [] };
  const [keys, values, features] = [[], [], []];
  new Message(bytes).each((field, raw) => {
    if (field === 1) layer.name = text.decode(raw);
    else if (field === 2) features.push(raw);
    else if (field === 3) keys.push(text.decode(raw));
    else if (field === 4) values.push(readValue(raw));
    else if (field === 5) layer.extent = raw || 4096;
  });
  layer.features = features.map((feature) => readFeature(feature, keys, values));
  return layer;
}

/** The layers of a tile, in its order. */
export function readTile(bytes) {
  const layers = [];
  new Message(bytes).each((field, raw) => field === 3 && layers.push(readLayer(raw)));
  return layers;
}
