import type { Plugin } from 'rolldown';

/**
 * Packages that SDKs import for what never happens here. They would only make the action larger and slower to start, so
 * each is an empty object in the bundle.
 * - `open` lets @azure/identity open a browser.
 * - `mime-db` is what form-data, which comes with @sendgrid/mail, knows of the types of uploaded files.
 * - `supports-color` colors what the proxy agents of the Azure SDKs write to a terminal for debugging.
 * - `apache-arrow` reads a form of lists that @azure/storage-blob is never asked for.
 */
export const leftOut = ['open', 'mime-db', 'supports-color', 'apache-arrow'] as const;
export const leftOutOfTelemetry = ['supports-color'] as const;

const mark = '\0left out: ';

/** Puts an empty object in the place of each of these packages. One that nothing imports anymore is a fault. */
export function leaveOut(names: readonly string[]): Plugin {
  const found = new Set<string>();
  return {
    name: 'left-out',
    resolveId(name) {
      if (!names.includes(name)) return undefined;
      found.add(name);
      return `${mark}${name}`;
    },
    load: (id) => (id.startsWith(mark) ? 'module.exports = {};' : undefined),
    // By itself, what is imported later would be a file of its own.
    transform: (code) =>
      names.reduce((text, name) => {
        const changed = text.replaceAll(`import("${name}")`, 'Promise.resolve({})');
        if (changed !== text) found.add(name);
        return changed;
      }, code),
    buildEnd() {
      const unneeded = names.filter((name) => !found.has(name));
      if (unneeded.length > 0) throw new Error(`Nothing imports ${unneeded.join(', ')}. Remove it from left-out.ts.`);
    },
  };
}
