// `${{ }}`: https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** GitHub cannot make sense of a part of the workflow: the job or the step fails. */
export class WorkflowError extends Error {}

/** What an expression can name: a context that is missing here is one that GitHub does not offer at that place. */
export interface Scope {
  contexts: Readonly<Record<string, unknown>>;
  /** The status functions, where there are any. */
  status?: Readonly<Record<StatusFunction, boolean>>;
}

const statusFunctions = ['success', 'failure', 'cancelled', 'always'] as const;
export type StatusFunction = (typeof statusFunctions)[number];

function evaluateData(text: string, { contexts, status }: Scope): data.ExpressionData {
  const functions = Object.entries(status ?? {}).map(([name, value]) => ({
    ...{ name, minArgs: 0, maxArgs: 0 },
    call: () => new data.BooleanData(value),
  }));
  try {
    const expression = new Parser(new Lexer(text).lex().tokens, Object.keys(contexts), functions).parse();
    const values = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
    return new Evaluator(expression, values, new Map(functions.map((one) => [one.name, one]))).evaluate();
  } catch (error) {
    throw new WorkflowError(`The expression '${text}' is not valid: ${(error as Error).message}`);
  }
}

const toPlain = (value: data.ExpressionData): unknown => JSON.parse(JSON.stringify(value, data.replacer)) as unknown;

const whole = /^\s*\$\{\{((?:(?!\}\}).)*)\}\}\s*$/s;
const parts = /\$\{\{(.*?)\}\}/gs;

/** The value of a text that is one expression alone; other texts with each expression's value in them. */
export function expand(text: unknown, scope: Scope): unknown {
  if (typeof text !== 'string') return text;
  const [, expression] = whole.exec(text) ?? [];
  return expression === undefined ? expandText(text, scope) : toPlain(evaluateData(expression, scope));
}

export function expandText(text: unknown, scope: Scope): string {
  return String(text ?? '').replaceAll(parts, (_, expression: string) =>
    evaluateData(expression, scope).coerceString(),
  );
}

export const expandAll = (texts: Readonly<Record<string, unknown>> | undefined, scope: Scope): Record<string, string> =>
  Object.fromEntries(Object.entries(texts ?? {}).map(([name, text]) => [name, expandText(text, scope)]));

/** A condition that names no status function holds only after success: `${{ }}` around it can be left out. */
export function holds(condition: string | undefined, scope: Scope): boolean {
  const text = (whole.exec(condition ?? '')?.[1] ?? condition ?? '').trim() || 'success()';
  const tokens = new Lexer(text).lex().tokens.map(({ lexeme }) => lexeme);
  const named = tokens.some((name, i) => statusFunctions.some((one) => one === name) && tokens[i + 1] === '(');
  return Boolean(toPlain(evaluateData(named ? text : `success() && (${text})`, scope)));
}
