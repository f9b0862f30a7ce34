import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { license?: string; dev?: boolean; resolved?: string }>;
};

describe('each dependency', () => {
  const all = Object.entries({ ...dependencies, ...devDependencies });

  test.each(all)('%s has an exact version and a reason', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-beta\.\d+|-r\.\d+)?$/);
    const [, reason = ''] = new RegExp(`^\\| \`${name}\` \\| (.+) \\|$`, 'm').exec(read('CONTRIBUTING.md')) ?? [];
    expect(reason.length).toBeGreaterThan(4);
  });

  test('that has a reason is one', () => {
    const chapter = read('CONTRIBUTING.md').split('## Dependencies')[1]?.split('\n## ')[0] ?? '';
    const named = [...chapter.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    expect(named).toEqual(all.map(([name]) => name));
  });
});

/** The license that a package's README names, where its package.json has none (`semaphore`, of @azure/cosmos). */
const toldLicenseOf = (path: string): string =>
  /^Licen[cs]e\s*=+\s*(\S+)/m.exec(read(`${path}/README.md`))?.[1] ?? 'none';

test('what may be bundled has a license that software under MIT may include', () => {
  const bundled = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  expect(bundled.length).toBeGreaterThan(50);
  const permissive = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense'];
  const others = bundled.flatMap(([path, { license = toldLicenseOf(path) }]) =>
    permissive.includes(license) ? [] : `${path}: ${license}`,
  );
  expect(others).toEqual([]);
});
