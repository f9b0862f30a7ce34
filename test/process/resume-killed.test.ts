import { it } from 'vitest';
import { resumeAfterKills } from './resume-kills.ts';

it.each([1, 2, 3, 4, 5])('a run that is cut at any moment stores every repository once (%i)', (seed) =>
  resumeAfterKills(seed),
);
