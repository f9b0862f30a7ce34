export interface Collecting {
  /** Of the action, by name. */
  inputs: Record<string, string>;
  token: string;
  env: Record<string, string>;
  /** Of the repository with the sources. */
  files: Record<string, string>;
  /** One job if not given. */
  shards: string | undefined;
  show: (line: string) => void;
  root: string;
  /** Where the files of the run are put. */
  workspace: string;
}

export interface Running {
  /** Resolves to the exit code. */
  done: Promise<number>;
  cancel: () => void;
}
