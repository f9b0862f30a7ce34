import type { SecretInput } from '../inputs/secrets.ts';
import { troubles } from '../text/troubles/troubles.ts';

/** That the runner gave the post step no key, or one for another address. */
export const missingKey = (name: SecretInput): { message: string; remedy: string } => ({
  message: `The post step has no \`${name}\` for this run`,
  remedy: troubles.postKeys.remedy,
});
