// Viridis and inferno (van der Walt and Smith, 2015, CC0), cividis (Nuñez, Anderton and Renslow, 2018, CC0): perceptually
// even, readable without colour vision, darker means more on light paper when reversed. Sampled at nine points and
// interpolated in between.

const VIRIDIS = ['#440154', '#472d7b', '#3b528b', '#2c728e', '#21918c', '#28ae80', '#5ec962', '#addc30', '#fde725'];
const CIVIDIS = ['#00224e', '#123570', '#3b496c', '#575d6d', '#707173', '#8a8678', '#a59c74', '#c3b369', '#fee838'];
const INFERNO = ['#000004', '#210c4a', '#57106e', '#8a226a', '#bc3754', '#e45a31', '#f98e09', '#f9cb35', '#fcffa4'];

/** As they stand on the map, from few to many. */
export const RAMPS = { viridis: [...VIRIDIS].reverse(), cividis: [...CIVIDIS].reverse(), inferno: [...INFERNO].reverse() };

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const hex = (values) => `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** The colour at a position from 0 to 1. */
export function viridis(position) {
  const place = Math.min(1, Math.max(0, position)) * (VIRIDIS.length - 1);
  const index = Math.min(VIRIDIS.length - 2, Math.floor(place));
  const [low, high] = [channels(VIRIDIS[index]), channels(VIRIDIS[index + 1])];
  return hex(low.map((value, i) => value + (high[i] - value) * (place - index)));
}

/** One colour for each of several classes, from low to high. */
export function ramp(classes) {
  return Array.from({ length: classes }, (_, i) => viridis(classes === 1 ? 0.5 : i / (classes - 1)));
}

/** Areas are painted on light paper, so there the dark end stands for many. */
export const areaRamp = (classes) => ramp(classes).reverse();
