import type { Problem } from '../model.ts';
import { counted, number } from '../text/format.ts';
import { troubles } from '../text/troubles/troubles.ts';

interface MissingShard {
  shard: number;
  received: number;
  missing: number;
  /** Whether what is missing is known not to be stored. */
  isKnown: boolean;
}

/** What the report says of a shard that left no result. */
export function missingShard({ shard, received, missing, isKnown }: MissingShard): Problem {
  const which = missing === 0 ? 'all' : missing === received ? 'none' : number(missing);
  const of = counted(received, 'repository', 'repositories');
  const what = isKnown
    ? `${which} of its ${of}${missing > 0 && missing < received ? ' not' : ''} stored`
    : `whether ${number(missing)} of its ${of} ${missing === 1 ? 'is' : 'are'} stored is unknown`;
  const { remedy } = troubles.shardMissing;
  return { message: `Shard ${shard} left no result; ${what}`, ...(missing > 0 && { remedy }), failsStep: false };
}
