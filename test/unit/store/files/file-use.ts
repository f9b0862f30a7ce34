import type { FileStoreOptions } from '../../../../src/store/files/file-store.ts';
import type { Log } from '../../../../src/text/log.ts';
import { FakeClock } from '../../async/fake-clock.ts';

const silent: Log = { debug: () => {}, info: () => {}, notice: () => {}, warning: () => {} };

/** For a store whose folder nobody else uses. */
export const alone = ({ keepsPrevious = false, log = silent } = {}): FileStoreOptions => ({
  ...{ keepsPrevious, log, holder: {} },
  ...{ clock: new FakeClock(), signal: new AbortController().signal },
});
