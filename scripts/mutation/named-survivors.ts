/** By room: faults that no test can see, since they change nothing. The line as the fault leaves it, and why. */
export const namedSurvivors: Readonly<Record<string, readonly { line: string; why: string }[]>> = {
  outcomes: [
    {
      line: 'if (true && outcome.already) this.#alreadyStored++;',
      why: 'only what is stored can be there already',
    },
  ],
  verdict: [
    {
      line: 'const advice = mainAdvice(failed.failures, { of: "", run }) ?? troubles.tooManyFailed.remedy;',
      why: 'what is not of owners is of repositories',
    },
  ],
  'run-info': [
    { line: 'return completedAt <= startedAt ? startedAt : completedAt;', why: 'of two that are equal either will do' },
  ],
  query: [
    {
      line: 'const fields = errors.map((error) => fieldOf(error) ?? "Stryker was here!");',
      why: 'any text that names no metric will do',
    },
  ],
  pacing: [
    ...['{}', '{ why: "" }'].map((obstacle) => ({
      line: `const queryToEnd: Obstacle = ${obstacle};`,
      why: 'a wait for what is in flight is not told',
    })),
    {
      line: 'if (false || resetMs === undefined || resetMs <= nowMs) return undefined;',
      why: 'a reset is kept with what is left alone',
    },
    {
      line: '#spent: { atMs: number; amount: number }[] = ["Stryker was here"];',
      why: 'what is not of the last minute is dropped before it counts',
    },
    {
      line: 'if (true && tried.untilMs > this.#options.deadlineMs) return undefined;',
      why: 'no moment is later than none',
    },
    ...[
      "const querying = [...this.#waits.values()].filter(([first]) => first.stage === 'querying');",
      'return Object.fromEntries(querying.map((waits) => [waits[0].why, secondsOf(waits)]));',
    ].map((line) => ({ line, why: 'each reason has a wait' })),
  ],
  async: [
    ...['true', 'false', 'this.#read > cutLength', 'this.#read < cutLength'].map((condition) => ({
      line: `if (${condition}) {`,
      why: 'when read values are cut off changes no value',
    })),
    { line: 'reject(signal.reason);', why: 'only a signal ends a sleep so' },
    {
      line: `const precedence: readonly StopReason['status'][] = ["", 'timed out', 'cancelled'];`,
      why: 'what is not there weighs least, as the first does',
    },
    { line: 'void one.finally(() => undefined);', why: 'what is done is waited for in no time' },
  ],
};
