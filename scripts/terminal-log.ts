import { LogReader } from '../emulators/runner/workflow-commands.ts';

const labels: Readonly<Record<string, string>> = { error: 'Error: ', warning: 'Warning: ', notice: 'Notice: ' };

/** Turns each line of a step's log into what a terminal shows: groups are indented, commands become text, secrets are masked. */
export function terminalLog(): (line: string) => string {
  const reader = new LogReader([], false);
  let indent = '';
  const show = (line: string): string => {
    const [, command = '', text = ''] = /^##\[(\w+)\](.*)$/s.exec(line) ?? [];
    if (command === 'endgroup') indent = '';
    if (command === 'endgroup' || command === '') return command === '' ? `${indent}${line}\n` : '';
    if (command !== 'group') return `${labels[command] ?? ''}${text}\n`;
    indent = '  ';
    return `${text}\n`;
  };
  return (line) => {
    reader.read(line);
    return reader.visible.splice(0).map(show).join('');
  };
}
