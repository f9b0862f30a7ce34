import { run } from './steps/dashboard.ts';
import { keepHeapSmall } from './steps/heap.ts';

keepHeapSmall();
await run(new URL('.', import.meta.url));
// A request that was given up may hold the process for as long as its own time-out; what was printed goes out first.
process.stdout.write('', () => process.exit());
