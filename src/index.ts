import { run as main } from './main.ts';
import { isPostStep } from './outlets/state.ts';
import { run as post } from './post.ts';

await (isPostStep() ? post() : main());
// A request that was given up may hold the process for as long as its own time-out; what was printed goes out first.
process.stdout.write('', () => process.exit());
