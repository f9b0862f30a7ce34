import { beforeAll, test } from 'vitest';
import { surviveKills, undisturbed } from './sharded-kills.ts';

const repositories = 24;
let expected: Awaited<ReturnType<typeof undisturbed>>;

beforeAll(async () => {
  expected = await undisturbed(repositories);
});

// Kills and cancels of shards, once or twice; of the first job and the last one; a broken upload.
test.for([5, 6, 16, 24, 28])('jobs that are killed at random and run again leave what one job would: plan %i', (seed) =>
  surviveKills({ seed, repositories, shards: 2, kills: 1 + (seed % 2) }, expected),
);
