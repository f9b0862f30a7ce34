import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';

const preload = fileURLToPath(new URL('../../../emulators/runner/scale-time.ts', import.meta.url));

/** Half a second of a busy machine is then ten. */
const scale = 20;

/** Runs a module with scaled time and gives what it prints as JSON. */
async function run(code: string, env: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', preload, '--input-type=module', '--eval', code],
    { env: { PATH: process.env.PATH, TEST_TIME_SCALE: String(scale), ...env } },
  );
  return JSON.parse(stdout) as Record<string, unknown>;
}

const stopwatch = `
  import timers from 'node:timers';
  import { setTimeout as sleep, setInterval as every, scheduler } from 'node:timers/promises';
  import { promisify } from 'node:util';
  const measure = async (wait) => { const from = Date.now(); await wait(); return Date.now() - from; };
  const print = (value) => process.stdout.write(JSON.stringify(value));
`;

test('every kind of timer takes its time in scaled milliseconds, and none is early', async () => {
  const startedAt = performance.now();
  const took = await run(`${stopwatch}
    const waits = {
      global: () => new Promise((done) => setTimeout(done, 30_000)),
      module: () => new Promise((done) => timers.setTimeout(done, 30_000)),
      sleep: () => sleep(30_000),
      promisified: () => promisify(setTimeout)(30_000),
      scheduler: () => scheduler.wait(30_000),
      interval: () => new Promise((done) => { const t = setInterval(() => { clearInterval(t); done(); }, 30_000); }),
      iterator: async () => { for await (const _ of every(30_000)) break; },
      abort: () => new Promise((done) => { setTimeout(() => {}, 60_000).hasRef(); const s = AbortSignal.timeout(30_000); s.onabort = done; }),
    };
    const took = Object.entries(waits).map(async ([kind, wait]) => [kind, await measure(wait)]);
    print(Object.fromEntries(await Promise.all(took)));
    process.exit();`);
  // Half a minute, but for the scale.
  expect(performance.now() - startedAt).toBeLessThan(25_000);
  expect(Object.keys(took)).toHaveLength(8);
  for (const [kind, ms] of Object.entries(took)) {
    const early = kind === 'interval' || kind === 'iterator' || kind === 'abort' ? 200 : 1;
    expect(ms, kind).toBeGreaterThanOrEqual(30_000 - early);
    // Without the scale it would be 600,000.
    expect(ms, kind).toBeLessThan(300_000);
  }
});

test('timer objects keep ref, unref, refresh, their number, and can be cleared', async () => {
  const result = await run(`${stopwatch}
    const cleared = setTimeout(() => { throw new Error('must not fire'); }, 1000);
    clearTimeout(+cleared);
    const from = Date.now();
    let firedAfter;
    const timeout = setTimeout(() => { firedAfter = Date.now() - from; }, 10_000);
    await sleep(3000);
    timeout.refresh();
    await sleep(12_000);
    const idle = setTimeout(() => {}, 3_600_000_000);
    print({ firedAfter, kind: timeout.constructor.name, unref: idle.unref().hasRef(), ref: idle.ref().hasRef(), number: typeof +timeout });
    idle.unref();
    setTimeout(() => {}, 2 ** 31 - 1).unref();`);
  expect(result).toMatchObject({ kind: 'Timeout', unref: false, ref: true, number: 'number' });
  expect(result.firedAfter).toBeGreaterThanOrEqual(12_800);
});

describe('in one process', () => {
  let told: Record<string, unknown>;
  beforeAll(async () => {
    const code = `${stopwatch}
      class Day extends Date { get day() { return this.toISOString().slice(0, 10); } }
      const shape = {
        call: typeof Date(),
        near: Math.abs(new Date().getTime() - Date.now()) < 3_600_000,
        given: new Date('2021-01-20T07:21:38Z').toISOString(),
        parts: new Date(Date.UTC(2021, 0, 20)).toISOString(),
        subclass: new Day('2021-01-20').day,
        subclassNow: new Day().day,
        instance: new Date() instanceof Date && new Day() instanceof Date && new Day() instanceof Day,
        constructor: new Date().constructor === Date,
        whole: Number.isInteger(Date.now()),
        cloned: structuredClone(new Date(5)).getTime(),
      };
      const reason = await sleep(60_000_000, undefined, { signal: AbortSignal.timeout(1000) }).catch((e) => e.cause?.name ?? e.name);
      const early = [];
      await Promise.all(Array.from({ length: 1000 }, (_, i) => new Promise((done) => {
        const from = performance.now();
        const timeout = setTimeout(function (a, b) {
          if (performance.now() - from < i * 1.7 - 0.01) early.push(i);
          if (this !== timeout || a !== 1 || b !== 2) early.push('wrong call');
          done();
        }, i * 1.7, 1, 2);
      })));
      const [d, p, h, b] = [Date.now(), performance.now(), process.hrtime(), process.hrtime.bigint()];
      await sleep(30_000);
      const [s, ns] = process.hrtime(h);
      const watches = { date: Date.now() - d, performance: performance.now() - p, hrtime: s * 1000 + ns / 1e6, bigint: Number(process.hrtime.bigint() - b) / 1e6 };
      print({ shape, reason, early, watches });`;
    told = await run(code, { TEST_TIME_START: String(Date.UTC(2021, 0, 20, 1)) });
  });

  test('a thousand timers of odd lengths are never early, and arguments and this arrive', () => {
    expect(told.early).toEqual([]);
  });

  test('an aborted sleep rejects with the reason', () => {
    expect(told.reason).toBe('TimeoutError');
  });

  test('Date keeps its shape: calls, arguments, subclasses, instanceof and constructor', () => {
    expect(told.shape).toEqual({
      call: 'string',
      near: true,
      given: '2021-01-20T07:21:38.000Z',
      parts: '2021-01-20T00:00:00.000Z',
      subclass: '2021-01-20',
      subclassNow: '2021-01-20',
      instance: true,
      constructor: true,
      whole: true,
      cloned: 5,
    });
  });

  test('stopwatches run at the same speed as the date', () => {
    for (const [kind, ms] of Object.entries(told.watches as object)) {
      expect(ms, kind).toBeGreaterThanOrEqual(29_900);
      expect(ms, kind).toBeLessThan(300_000);
    }
  });
});

test('two processes with one origin agree on the time, and a start moves the date', async () => {
  const origin = Date.now() - 1000;
  const shared = await run(`${stopwatch} print({ now: Date.now() });`, { TEST_TIME_ORIGIN: String(origin) });
  const latest = origin + (Date.now() - origin) * scale;
  expect(shared.now).toBeGreaterThanOrEqual(origin + 1000 * scale);
  expect(shared.now).toBeLessThanOrEqual(latest + 200);

  const start = Date.UTC(2021, 0, 20, 23, 59);
  const moved = await run(`${stopwatch} print({ now: Date.now() });`, { TEST_TIME_START: String(start) });
  expect(moved.now).toBeGreaterThanOrEqual(start);
  expect(moved.now).toBeLessThan(start + 3_600_000);
});

test('fetch and http keep working', async () => {
  const result = await run(`${stopwatch}
    import { createServer, get, Agent } from 'node:http';
    const server = createServer((_, response) => setTimeout(() => response.end('ok'), 2000)).listen(0, '127.0.0.1');
    await new Promise((done) => server.on('listening', done));
    const url = 'http://127.0.0.1:' + server.address().port;
    const agent = new Agent({ keepAlive: true });
    const viaHttp = () => new Promise((done, fail) => get(url, { agent }, (r) => r.resume().on('end', () => done(r.statusCode))).on('error', fail));
    const texts = [];
    for (let i = 0; i < 3; i += 1) texts.push(await (await fetch(url)).text(), await viaHttp());
    const late = await fetch(url, { signal: AbortSignal.timeout(200) }).catch((error) => error.name);
    print({ texts, late });
    process.exit();`);
  expect(result).toEqual({ texts: ['ok', 200, 'ok', 200, 'ok', 200], late: 'TimeoutError' });
});

test('a scale that is no number is refused', async () => {
  await expect(run('', { TEST_TIME_SCALE: 'fast' })).rejects.toThrow("TEST_TIME_SCALE must be a number, not 'fast'");
});
