// A drag or a run of key presses is one step back in the history, however many values it passes through.

export function createGesture(state) {
  let isUnderWay = false;
  return {
    change(patch) {
      if (isUnderWay) state.adjust(patch);
      else state.set(patch);
      isUnderWay = true;
    },
    end: () => (isUnderWay = false),
  };
}
