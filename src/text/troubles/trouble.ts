/** A kind of trouble that a person can do something about. */
export interface Trouble {
  /** What the message says, in short, for the table of the documentation. */
  sign: string;
  /** What to do, as the action says it after the message. */
  remedy: string;
}
