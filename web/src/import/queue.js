// One thing after another: imports that were started together run in the order in which they were started.

export function createQueue() {
  let last = Promise.resolve();
  let waiting = 0;
  return {
    /** How many are running or waiting. */
    length: () => waiting,
    /** Runs the task when all before it have ended, however they ended. */
    add(task) {
      waiting++;
      const turn = last.then(task).finally(() => waiting--);
      last = turn.catch(() => {});
      return turn;
    },
  };
}
