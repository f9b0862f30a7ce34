import { basename } from 'node:path';
import { keepHeapSmall } from './steps/heap.ts';
import { run as main } from './steps/main.ts';
import { run as post } from './steps/post.ts';

// Not by a state of the main step: one that was killed at once left none, and the post step would do its work.
const isPostStep = basename(process.argv[1] ?? '') === 'post.js';

keepHeapSmall();
await (isPostStep ? post() : main());
// A request that was given up may hold the process for as long as its own time-out; what was printed goes out first.
process.stdout.write('', () => process.exit());
