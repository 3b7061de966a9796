// The state as the second map of a comparison sees it: its own period and offences, all else in common. What is set
// through it is written to the parameters of the second map. While nothing is compared it keeps still.

const OWN = { from: 'from-b', to: 'to-b', group: 'group-b', offence: 'offence-b' };
const PAIRS = [['from', 'to'], ['group', 'offence']];

const isGiven = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** A pair of which neither is given is the first map's. */
export function ofSecondMap(state) {
  const own = PAIRS.filter((pair) => pair.some((name) => isGiven(state[OWN[name]])))
    .flatMap((pair) => pair.map((name) => [name, state[OWN[name]]]));
  return { ...state, ...Object.fromEntries(own) };
}

/**
 * A patch of the second map in the parameters that are its own. "All months" is written out, since an empty period would
 * be the first map's.
 */
export function toOwn(patch, months) {
  const named = Object.fromEntries(Object.entries(patch).map(([name, value]) => [OWN[name] ?? name, value]));
  const isWhole = patch.from === '' && patch.to === '' && months.length > 0;
  return isWhole ? { ...named, 'from-b': months[0], 'to-b': months.at(-1) } : named;
}

/** `months()` are those that the data hold, in order. */
export function createOtherState(state, months) {
  const isAwake = (now) => now.compare === 'on';
  return {
    /** What is put behind the names of its controls, which stand beside those of the first map. */
    called: ' of the second map',
    get: () => ofSecondMap(state.get()),
    set: (patch) => state.set(toOwn(patch, months())),
    adjust: (patch) => state.adjust(toOwn(patch, months())),
    onChange: (listener) => state.onChange((now, before) => {
      if (isAwake(now)) listener(ofSecondMap(now), ofSecondMap(before));
    }),
  };
}

const shifted = (month, by) => {
  const [year, number] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};

const distance = (from, to) => {
  const [[fromYear, fromMonth], [toYear, toMonth]] = [from, to].map((month) => month.split('-').map(Number));
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
};

/** How many months a period has; the months held when it names none. */
export function monthCount(state, months) {
  const [from, to] = [state.from || months[0], state.to || months.at(-1)];
  return from && to ? distance(from.slice(0, 7), to.slice(0, 7)) + 1 : 0;
}

/** Whether the second map shows an earlier period than the first, and so stands on the left: time runs from left to right. */
export function isSecondEarlier(state, months) {
  const start = (one) => one.from || months[0] || '';
  return start(ofSecondMap(state)) < start(state);
}

/** The usual second periods, each with its patch; only those for which the data hold every month. */
export function earlierPeriods(state, months) {
  if (months.length === 0) return [];
  const length = monthCount(state, months);
  const [from, to] = [(state.from || months[0]).slice(0, 7), (state.to || months.at(-1)).slice(0, 7)];
  const ways = [['The same months a year before', 12], ['The months just before', length]];
  return ways.map(([label, back]) => ({ label, patch: { 'from-b': shifted(from, -back), 'to-b': shifted(to, -back) } }))
    .filter(({ patch }) => patch['from-b'] >= months[0] && patch['to-b'] < from)
    .filter(({ patch }, i, all) => i === 0 || patch['from-b'] !== all[0].patch['from-b']);
}

/**
 * What a comparison begins with: the same months a year before where the data hold them, else the period before, else the
 * two halves of the data.
 */
export function firstComparison(state, months) {
  const [usual] = earlierPeriods(state, months);
  if (usual) return { compare: 'on', ...usual.patch };
  if (months.length < 2) return { compare: 'on' };
  const half = Math.floor(months.length / 2);
  const year = months.length >= 24 ? 12 : half;
  return {
    compare: 'on', from: months.at(-year), to: months.at(-1), 'from-b': months.at(-2 * year), 'to-b': months.at(-year - 1),
  };
}

/** What ends it. */
export const noComparison = () => ({ compare: 'off', 'from-b': '', 'to-b': '', 'group-b': [], 'offence-b': [] });
