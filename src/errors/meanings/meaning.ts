import type { TroubleName } from '../../text/troubles/troubles.ts';
import type { Pattern } from '../facts.ts';

/** What an error means and what to do about it. Rows are tried from the top, and the first that fits counts. */
export interface MeaningRow {
  when: Pattern;
  trouble: TroubleName;
  /** The address of the documentation, of the report or of the source that says so. */
  source: string;
}
