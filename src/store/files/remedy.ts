import { firstFit } from '../../errors/facts.ts';
import { fileMeanings } from '../../errors/meanings/files.ts';
import { messageOf } from '../../text/error-text.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import { StoreError } from '../store.ts';

const troubleOf = (text: string) => firstFit(fileMeanings, { text })?.trouble ?? 'outputDirectory';

/** What to do about an error of a file. */
export const remedyFor = (text: string): string => troubles[troubleOf(text)].remedy;

export function storeError(cause: unknown, { isAllLost = false } = {}): StoreError {
  const reason = messageOf(cause);
  const message = troubleOf(reason) === 'folderInUse' ? reason : `The output directory cannot be written: ${reason}`;
  return new StoreError(message, { remedy: remedyFor(reason), cause, isAllLost });
}
