import type { Trouble } from './trouble.ts';

/** A run cannot be archived. */
export const archivedRunTroubles = {
  archiveStopped: {
    sign: 'Archive: `max-minutes (…) reached` or `Job canceled`',
    remedy: 'Run the archive again: it goes on with the runs that are left.',
  },
  archiveDocument: {
    sign: 'Archive: `a document has no id or no repo`',
    remedy: 'Correct or delete this document in the data container. The action did not write it.',
  },
  archiveDirectory: {
    sign: 'Archive: `stats.ndjson lacks … documents`, or `run-info.json cannot be read`',
    remedy: 'Set `directory` to the output directory of a run, with all of its files.',
  },
  archiveDiffers: {
    sign: 'Archive: `What is read back from the archive differs from what was written`',
    remedy: 'Check the disk or the storage account. Nothing was deleted. Run the archive again.',
  },
  archiveForeign: {
    sign: 'Archive: `… has another run with the ID …`',
    remedy: 'Give each Cosmos DB account a `destination` of its own, such as a folder or a prefix with its name.',
  },
  archiveLost: {
    sign: 'Archive: `… is missing or damaged, and not all of its documents are in the store anymore`',
    remedy:
      'Put the file back, from a backup or from a copy with `.damaged` in its name. Check `destination` if the file was never there.',
  },
} as const satisfies Record<string, Trouble>;
