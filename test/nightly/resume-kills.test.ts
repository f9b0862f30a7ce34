import { test } from 'vitest';
import { resumeAfterKills } from '../process/resume-kills.ts';

const plans = 100;

test('a hundred runs that are cut up to three times store every repository once', async () => {
  const first = Math.floor(Math.random() * 1e9);
  for (let seed = first; seed < first + plans; seed++) await resumeAfterKills(seed, { losesAnswers: seed % 2 === 0 });
});
