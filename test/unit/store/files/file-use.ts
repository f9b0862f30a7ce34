import type { FileStoreOptions } from '../../../../src/store/files/file-store.ts';
import type { Log } from '../../../../src/text/log.ts';

const silent: Log = { debug: () => {}, info: () => {}, notice: () => {}, warning: () => {} };

/** For a store whose folder nobody else uses. */
export const alone = ({ keepsPrevious = false } = {}): FileStoreOptions => ({ keepsPrevious, holder: {}, log: silent });
