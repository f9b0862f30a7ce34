/** Where the run says what it does. Text may come from outside: the writer keeps it from being read as a command. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
}

/** A log in which lines can stand together below a title, to be opened by who wants to read them. */
export interface GroupedLog extends Log {
  group(title: string, lines: readonly string[]): void;
}
