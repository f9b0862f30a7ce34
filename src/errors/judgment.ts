import type { TroubleName } from '../text/troubles/troubles.ts';
import { type ErrorFacts, firstFit } from './facts.ts';
import { connectionMeanings } from './meanings/connection.ts';
import type { MeaningRow } from './meanings/meaning.ts';
import { connectionVerdict } from './verdicts/connection.ts';
import type { Verdict, VerdictRow } from './verdicts/verdict.ts';

/** The tables of a service that takes one message at a time. */
export interface MessageTables {
  verdicts: readonly VerdictRow[];
  meanings: readonly MeaningRow[];
  /** What a failure is that no row knows. */
  trouble: TroubleName;
}

export interface Judgment {
  verdict: Verdict;
  trouble: TroubleName;
  /** No answer came, and the message may be there all the same. */
  mayHaveArrived: boolean;
}

/** What became of a message, and what to do. An answer that no row knows is final. */
export function judge(given: ErrorFacts, tables: MessageTables): Judgment {
  // Rows of the connection look for its codes, which not every client repeats in its text.
  const facts = given.status !== undefined || !given.code ? given : { ...given, text: `${given.code} ${given.text}` };
  const { trouble } = firstFit([...connectionMeanings, ...tables.meanings], facts) ?? tables;
  const known = firstFit(tables.verdicts, facts)?.verdict;
  if (known !== undefined || facts.status !== undefined)
    return { verdict: known ?? 'final for one', trouble, mayHaveArrived: false };
  const { verdict, mayHaveArrived } = connectionVerdict(facts);
  return { verdict, trouble, mayHaveArrived };
}
