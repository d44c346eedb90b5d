const { setImmediate: nextTurn } = require('node:timers/promises');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

/** Frees in this thread what nobody refers to any more; native code does so in the turns of the event loop that follow. */
module.exports = async () => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  await nextTurn();
  await nextTurn();
};
