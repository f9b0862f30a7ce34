import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collected } from '../../emulators/scenario.ts';
import { withoutBreaks } from '../unit/samples.ts';

/** A secret as it is, and as it would be written elsewhere. */
export function formsOf(secret: string): string[] {
  const inUrl = encodeURIComponent(secret);
  const bytes = Buffer.from(secret);
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const letters = (write: (code: string) => string): string =>
    [...bytes].map((code) => write(code.toString(16).padStart(2, '0'))).join('');
  return [
    ...new Set([
      ...[secret, inUrl, inUrl.toLowerCase(), encodeURIComponent(inUrl)],
      ...[base64(secret), base64(secret).replace(/=+$/, ''), bytes.toString('base64url')],
      ...[base64(`:${secret}`), base64(`apikey:${secret}`), base64(`me:${secret}`), base64(base64(secret))],
      ...[bytes.toString('hex'), bytes.toString('hex').toUpperCase(), letters((code) => `\\u00${code}`)],
      ...[
        [...bytes].join(','),
        letters((code) => `:${code}`).slice(1),
        Buffer.from(secret, 'utf16le').toString('base64'),
      ],
      ...[letters((code) => `&#x${code};`), secret.replaceAll('+', '\\u002B').replaceAll('/', '\\/')],
    ]),
  ];
}

/** All that a run shows or leaves behind, by where it stands. */
function tracesOf({ services, result, runInfos, documents }: Collected): Record<string, string[]> {
  const files = globSync('**/*', { cwd: result.workspace, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    'the log': [result.visibleLog, ...result.annotations.map(({ message, title }) => `${title} ${message}`)],
    'the summary': [withoutBreaks(result.summary)],
    'an output': Object.values(result.outputs),
    'an email': services.sendGrid.received.flatMap(({ subject, text, html }) => [
      ...[subject, text ?? '', withoutBreaks(html ?? '')],
    ]),
    'an event': services.eventGrid.received.map(({ event }) => JSON.stringify(event)),
    'a file': files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    'a run info': runInfos.map((info) => JSON.stringify(info)),
    'a document': documents.map((document) => JSON.stringify(document)),
  };
}

/** Where one of the secrets can be read, with a few characters around it. */
export function findLeaks(run: Collected, secrets: readonly string[]): string[] {
  const forms = secrets.flatMap(formsOf);
  return Object.entries(tracesOf(run)).flatMap(([where, texts]) =>
    forms.flatMap((form) => {
      const text = texts.find((one) => one.includes(form));
      const at = text?.indexOf(form) ?? 0;
      return text === undefined ? [] : [`${where}: …${text.slice(Math.max(0, at - 60), at + form.length)}`];
    }),
  );
}
