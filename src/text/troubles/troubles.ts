import { archiveTroubles } from './archive.ts';
import { archivedRunTroubles } from './archived-runs.ts';
import { blobStorageTroubles } from './blob-storage.ts';
import { cosmosTroubles } from './cosmos.ts';
import { dashboardTroubles } from './dashboard.ts';
import { emailTroubles } from './email.ts';
import { eventTroubles } from './event.ts';
import { filesTroubles } from './files.ts';
import { githubTroubles } from './github.ts';
import { githubAppTroubles } from './github-app.ts';
import { networkTroubles } from './network.ts';
import { privacyTroubles } from './privacy.ts';
import { runTroubles } from './run.ts';
import { signInTroubles } from './sign-in.ts';
import { telemetryTroubles } from './telemetry.ts';

/** The catalog of troubles, for the action's messages and the table of the documentation. */
export const troubles = {
  ...githubTroubles,
  ...githubAppTroubles,
  ...runTroubles,
  ...signInTroubles,
  ...cosmosTroubles,
  ...networkTroubles,
  ...privacyTroubles,
  ...filesTroubles,
  ...archiveTroubles,
  ...blobStorageTroubles,
  ...archivedRunTroubles,
  ...dashboardTroubles,
  ...eventTroubles,
  ...emailTroubles,
  ...telemetryTroubles,
};

export type TroubleName = keyof typeof troubles;
