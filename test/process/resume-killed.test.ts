import { it } from 'vitest';
import { resumeAfterKills } from './resume-kills.ts';

// Each way to be cut, once or twice.
it.each([8, 9, 12, 24, 34])('a run that is cut at any moment stores every repository once (%i)', (seed) =>
  resumeAfterKills(seed),
);
