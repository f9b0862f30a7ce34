import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../text/error-text.ts';
import { faulty, type InputReader, type Read } from '../reader.ts';
import { parseSources, type Sources } from './parse.ts';

/** The sources from the input, or else from the file. */
export function readSources(reader: InputReader): Read<Sources> {
  const inline = reader.optional('sources');
  const file = reader.text('sources-file');
  const text = inline ?? readFile(file, reader);
  if (text === faulty) return faulty;
  const parsed = parseSources(text, inline === undefined ? file : 'sources', reader.quote);
  if ('sources' in parsed) return { ...parsed.sources, text };
  for (const [i, fault] of parsed.faults.entries()) reader.fault(fault, parsed.excerpts[i]);
  return faulty;
}

function readFile(file: string, reader: InputReader): Read<string> {
  const shown = reader.quote(file);
  try {
    return decode(readFileSync(join(reader.workspace, file)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      return reader.fault(
        `sources-file: cannot read ${shown} in the workspace. Check out the repository first, or set \`sources\``,
      );
    if (code === 'EISDIR') return reader.fault(`sources-file: ${shown} is a folder. Set it to a file`);
    if (error instanceof TypeError) return reader.fault(`sources-file: ${shown} is not text. Save it as UTF-8`);
    return reader.fault(`sources-file: cannot read ${shown}: ${messageOf(error)}`);
  }
}

const marks: readonly (readonly [encoding: string, ...mark: number[]])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** Reads UTF-8, or UTF-16 by its byte order mark, which `>` of Windows PowerShell writes. Throws a `TypeError` for anything else. */
function decode(bytes: Buffer): string {
  const [encoding = 'utf-8'] = marks.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte)) ?? [];
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  // UTF-16 without its mark is UTF-8 with a zero beside each letter.
  if (text.includes('\0')) throw new TypeError('zero bytes');
  return text;
}
