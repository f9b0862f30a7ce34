import { it } from 'vitest';
import { resumeAfterKills } from './resume-kills.ts';

// Each way to be cut, once or several times.
it.each([1, 4, 8, 9, 12])('a run that is cut at any moment stores every repository once (%i)', (seed) =>
  resumeAfterKills(seed),
);
