import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Beyond it a larger young generation saves no more time: measured with 6,000 repositories. */
const youngBytes = 16 * 2 ** 20;
const lookMs = 10;

/**
 * Keeps the heap near what is in use. V8 sizes it by the machine's memory, and lets a run of 100,000 repositories, of
 * which 100 MB are in use, take four times as much; and an action cannot give Node flags. Of V8's flags these two are
 * read whenever it decides how far to grow, so they work in a running process:
 * https://github.com/v8/v8/blob/13.6.233/src/flags/flag-definitions.h
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
  const timer = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (young && young.space_size < youngBytes) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(timer);
  }, lookMs).unref();
}
