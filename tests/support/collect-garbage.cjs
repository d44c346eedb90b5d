const { setImmediate: nextTurn } = require('node:timers/promises');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

/** Collects this thread's garbage; native code frees its part in the following turns of the event loop. */
module.exports = async () => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  await nextTurn();
  await nextTurn();
};
