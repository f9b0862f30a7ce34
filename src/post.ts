import { nothingLeftOf, readHandover } from './outlets/left-run.ts';

// Most post steps have nothing to do, and load nothing for it: the bundle of the action takes longer than that to load.
const over = nothingLeftOf(readHandover());
// The bundle knows by the name of the file that was started which step it is: see src/index.ts.
if (over === undefined) await import('./index.js');
else console.log(over);
