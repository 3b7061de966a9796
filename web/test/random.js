// Seeded random numbers (mulberry32). A build tries the same cases each time; SEED=… tries others:
//   for s in $(seq 100); do SEED=$s node --test web/test/state.test.js || break; done

export const seed = Number(process.env.SEED ?? 20_240_601);

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
