import { firstFit } from '../../errors/facts.ts';
import { fileMeanings } from '../../errors/meanings/files.ts';
import { messageOf } from '../../text/error-text.ts';
import { troubles } from '../../text/troubles.ts';
import { StoreError } from '../store.ts';
import { FolderInUse } from './lock.ts';

/** What to do about an error of a file. */
export const remedyFor = (text: string): string =>
  troubles[firstFit(fileMeanings, { text })?.trouble ?? 'outputDirectory'].remedy;

export function storeError(cause: unknown): StoreError {
  const reason = messageOf(cause);
  const message = cause instanceof FolderInUse ? reason : `The output directory cannot be written: ${reason}`;
  return new StoreError(message, { remedy: remedyFor(reason), cause });
}
