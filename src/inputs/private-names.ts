import { faulty, type InputReader, type Read } from './reader.ts';
import { type Audience, readAudience } from './workflow-repository.ts';

export interface Privacy {
  audience: Audience;
  /** Whether names of repositories that are not public stay out of what everyone can see. */
  hidesNames: boolean;
}

/** Without another store than the files, a name that is hidden would be stored nowhere. */
export function readPrivacy(reader: InputReader, hasStore: boolean): Read<Privacy> {
  const choice = reader.choice('private-names', ['show', 'hide']);
  if (choice === faulty) return faulty;
  if (choice === 'hide' && !hasStore) return reader.fault('private-names: `hide` requires `cosmos-endpoint`');
  const audience = readAudience(reader.env);
  return { audience, hidesNames: choice === 'hide' && audience !== 'not public' };
}
