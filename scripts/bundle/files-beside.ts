import { readFileSync } from 'node:fs';
import { basename, join, posix, relative } from 'node:path';
import type { Plugin } from 'rolldown';

const address = /new URL\(\s*'(\.[^']+)',\s*import\.meta\.url,?\s*\)/g;
const mark = 'beside the code: ';
const marked = /beside the code: ([\w./-]+)/g;

/** `built`: what is built of an entry, by its source. */
export interface Beside {
  root: string;
  built: Readonly<Record<string, string>>;
}

/**
 * What the action reads beside its code has in the sources its address there. It is copied into page/, or is built of an
 * entry; its new address holds for the file that the code comes to be in.
 */
export function filesBeside({ root, built }: Beside): Plugin {
  return {
    name: 'files-beside',
    transform(code, id) {
      if (!id.startsWith(`${root}src/`)) return undefined;
      return code.replaceAll(address, (_, path: string) => {
        const originalFileName = join(id, '..', path);
        let fileName = built[relative(root, originalFileName)];
        if (fileName === undefined) {
          fileName = `page/${basename(path)}`;
          this.emitFile({ type: 'asset', fileName, originalFileName, source: readFileSync(originalFileName, 'utf8') });
        }
        return `new URL('${mark}${fileName}', import.meta.url)`;
      });
    },
    renderChunk: (code, chunk) =>
      code.replaceAll(marked, (_, fileName: string) => {
        const path = posix.relative(posix.dirname(chunk.fileName), fileName);
        return path.startsWith('.') ? path : `./${path}`;
      }),
  };
}
