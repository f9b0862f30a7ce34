import { beforeAll, test } from 'vitest';
import { surviveKills, undisturbed } from './sharded-kills.ts';

const repositories = 24;
let expected: Awaited<ReturnType<typeof undisturbed>>;

beforeAll(async () => {
  expected = await undisturbed(repositories);
});

// Kills and cancels of shards, once or twice; of the first job and the last one; a broken upload.
test.for([
  { seed: 5, shards: 2, kills: 2 },
  { seed: 6, shards: 2, kills: 1 },
  { seed: 16, shards: 1, kills: 1 },
  { seed: 24, shards: 2, kills: 1 },
  { seed: 28, shards: 1, kills: 1 },
])('jobs that are killed at random and run again leave what one job would: plan $seed', (plan) =>
  surviveKills({ ...plan, repositories }, expected),
);
