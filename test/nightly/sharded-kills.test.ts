import { beforeAll, expect, test } from 'vitest';
import { surviveKills, undisturbed } from '../process/sharded-kills.ts';

const repositories = 240;
const plans = 20;
let expected: Awaited<ReturnType<typeof undisturbed>>;

beforeAll(async () => {
  expected = await undisturbed(repositories);
});

test.for(Array.from({ length: plans }, (_, i) => 101 + i))(
  'eight jobs, three of them killed at random and run again, leave what one job would: plan %i',
  async (seed) => {
    expect(expected).toHaveLength(repositories);
    await surviveKills({ seed, repositories, shards: 8, kills: 3 }, expected);
  },
);
