/** Where the run says what it does. Text may come from outside: the writer keeps it from being read as a command. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
}
