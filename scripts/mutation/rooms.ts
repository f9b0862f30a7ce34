/** A part of the sources that decides something, and the unit tests that alone must see each fault in it. */
export interface Room {
  sources: readonly string[];
  tests: readonly string[];
}

const unit = (...names: string[]): string[] => names.map((name) => `test/unit/${name}.test.ts`);

export const rooms: Readonly<Record<string, Room>> = {
  outcomes: {
    sources: ['src/run/outcomes.ts', 'src/run/earlier-documents.ts'],
    tests: unit('run/outcomes', 'run/earlier-documents', 'run/taken-up-run'),
  },
  verdict: { sources: ['src/run/verdict.ts'], tests: unit('run/verdict') },
  'run-info': { sources: ['src/run/run-info.ts'], tests: unit('run/run-info', 'run/taken-up-run') },
  query: {
    sources: ['src/github/stats/query.ts'],
    tests: unit('github/stats/query', 'github/stats/sort-answer', 'github/stats/refused-metrics'),
  },
  pacing: {
    sources: ['src/github/pacing/*.ts'],
    // But for the simulations of hours, which take long.
    tests: unit(
      'github/pacing/gate-!(load)',
      'github/pacing/!(gate-*)',
      'github/stats/stats-rate-limit',
      'github/stats/stats-outage',
      'github/listing/listing-outage',
    ),
  },
  'batch-size': { sources: ['src/github/stats/batch-size.ts'], tests: unit('github/stats/batch-size') },
  'request-units': {
    sources: ['src/store/cosmos/request-units.ts'],
    tests: unit(
      'store/cosmos/paced-budget',
      'store/cosmos/serverless-budget',
      'store/cosmos/shared-throughput',
      'store/cosmos/budget-end',
      'store/cosmos/request-units',
    ),
  },
  'matched-names': { sources: ['src/compare/matched-names.ts'], tests: unit('compare/matched-names') },
  // But for the one of many values, beside which no loop seems endless.
  async: { sources: ['src/async/*.ts'], tests: unit('async/!(*-load)') },
};
