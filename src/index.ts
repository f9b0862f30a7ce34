import { basename } from 'node:path';
import { keepHeapSmall } from './steps/heap.ts';
import { run as main } from './steps/main.ts';
import { run as post } from './steps/post.ts';
import { run as shard } from './steps/shard.ts';

/** By the file that was started. Not by a state of the main step: one that was killed at once left none. */
const steps: Readonly<Record<string, () => Promise<void>>> = { 'post.js': post, 'shard.js': shard };
const step = steps[basename(process.argv[1] ?? '')] ?? main;

keepHeapSmall();
await step();
// A request that was given up may hold the process for as long as its own time-out; what was printed goes out first.
process.stdout.write('', () => process.exit());
