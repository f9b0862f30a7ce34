import { open } from 'node:fs/promises';
import type { StatsDocument } from '../../model.ts';

/** The documents of one run in a file that has one a line; none where it cannot be read. */
export async function* readDocuments(path: string, runId: string): AsyncGenerator<StatsDocument, void, undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return;
  for await (const line of file.readLines()) {
    const document = parse(line);
    if (document?.runId === runId) yield document;
  }
}

/** Undefined for the rest of a line that a killed run began. */
function parse(line: string): StatsDocument | undefined {
  try {
    return JSON.parse(line) as StatsDocument;
  } catch {
    return undefined;
  }
}
