// Seeded random numbers (mulberry32), so that a failing case can be run again: SEED=… node --test web/test

export const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

export function random(start) {
  let a = start >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[whole(0, list.length - 1)];
  const some = (list) => list.filter(() => next() < 0.4);
  return { next, whole, pick, some };
}
