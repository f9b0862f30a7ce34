import { expect, test } from 'vitest';
import { missingShard } from '../../../src/shards/missing-shard.ts';

test.each([
  [0, true, 'all of its 9 repositories stored'],
  [9, true, 'none of its 9 repositories stored'],
  [4, true, '4 of its 9 repositories not stored'],
  [1, false, 'whether 1 of its 9 repositories is stored is unknown'],
  [4, false, 'whether 4 of its 9 repositories are stored is unknown'],
])(
  'of a shard that left no result, of which %i of 9 are missing, the report says what is stored',
  (missing, isKnown, what) => {
    const { message, remedy } = missingShard({ shard: 2, received: 9, missing, isKnown });
    expect(message).toBe(`Shard 2 left no result; ${what}`);
    expect(remedy !== undefined).toBe(missing > 0);
  },
);
