import type { Ending, StopReason } from '../../async/ending.ts';
import type { Sources } from '../../inputs/sources/parse.ts';
import { type FailureStatus, ownerOf, type Problem, sameName } from '../../model.ts';
import type { GroupedLog, Log } from '../../text/log.ts';
import { troubles } from '../../text/troubles/troubles.ts';
import type { GitHubApi } from '../client/api.ts';
import type { AppClient } from '../client/app-client.ts';
import { isRetryable } from '../client/failures.ts';
import { fixedToken } from '../client/token-source.ts';
import { MetricSet, permissionsFor } from '../metrics.ts';
import { QueryRecord } from '../stats/query-record.ts';
import { InstallationToken } from './installation-token.ts';
import { type Installation, listInstallations } from './installations.ts';
import { createLane, type Lane, type LaneIdentity, type LaneLimits, type LaneOptions } from './lane.ts';
import { LaneEnding } from './lane-ending.ts';
import { laneLog } from './lane-log.ts';
import { logLanes, problemsOfInstallations, withAppAdvice } from './lane-messages.ts';
import { endBeforeExpiry } from './token-expiry.ts';
import { type GitHubUsage, usageOf } from './usage.ts';

export interface LanesOptions extends Omit<LaneOptions, 'record' | 'log'> {
  api: GitHubApi;
  log: GroupedLog;
  ending: Ending;
  /** Takes what people should know of the App and its installations. */
  report(problem: Problem): void;
  /** Takes the account of an installation that no name in the sources led to. */
  found(login: string): void;
  /** What a lane may take, by its name; of one that is not named, all. */
  limits?: Readonly<Record<string, LaneLimits>>;
}

/** What one job found of the App, for another that asks for the same owners. */
export interface FoundLanes {
  installations: readonly Installation[];
  /** Owners that one lane met while it listed another, as accounts that were renamed. */
  assigned: readonly (readonly [owner: string, lane: string])[];
}

const tokenName = 'github-token';

/**
 * The lanes of a run: one for `github-token`, and one for each installation of the GitHub App. An owner is asked for by one
 * of them. Without an App there is one lane, which is the whole run.
 */
export class Lanes {
  readonly record: QueryRecord;
  /** The App as itself, which lists its installations and makes their tokens. */
  readonly app: (Lane & { client: AppClient }) | undefined;
  readonly #options: LanesOptions;
  readonly #lanes = new Map<string, Lane>();
  readonly #endings: LaneEnding[] = [];
  readonly #assigned = new Map<string, Lane>();
  #lastAssigned = '';
  #installations: ReadonlyMap<string, Installation> = new Map();
  readonly #warned = new Set<string>();

  constructor(options: LanesOptions) {
    const { log, ending, api } = options;
    this.#options = options;
    this.record = new QueryRecord(log);
    if (api.app) this.app = this.#asApp(api.app, ending);
    else this.#tokenLane();
  }

  get all(): readonly Lane[] {
    return [...this.#lanes.values()];
  }

  get usage(): GitHubUsage {
    return usageOf(this);
  }

  /** What is asked of each repository. */
  get metrics(): MetricSet {
    return this.all[0]?.metrics ?? new MetricSet(this.#options.extraMetrics);
  }

  /** Until when no lane can ask, as the log has it; it may be over. */
  get quietUntilMs(): number {
    return this.all.reduce((soonest, { gate }) => Math.min(soonest, gate.quietUntilMs), Number.POSITIVE_INFINITY);
  }

  /** Why no lane starts a query, and nobody knows until when. */
  get heldFor(): string | undefined {
    const [first, ...others] = this.all.map(({ gate }) => gate.heldFor);
    return others.includes(undefined) ? undefined : first;
  }

  get log(): GroupedLog {
    return this.#options.log;
  }

  /** Finds the installations, and gives each owner to a lane. With `allInstallations` the sources get more owners. */
  async open(sources: Sources): Promise<void> {
    if (this.app) await this.#findInstallations(this.app, sources);
    for (const owner of sources.owners) this.of(owner.login).sources.owners.push(owner);
    for (const name of sources.repositories) this.of(ownerOf(name)).sources.repositories.push(name);
    if (this.app) logLanes(this.all, this.#options.log);
  }

  /** What another job needs to ask for the same owners with the same tokens, without looking for them. */
  get found(): FoundLanes {
    return {
      installations: [...this.#installations.values()],
      assigned: [...this.#assigned].map(([owner, { name }]) => [owner, name]),
    };
  }

  /** Takes over what another job found, instead of `open`. */
  adopt({ installations, assigned }: FoundLanes): void {
    this.#installations = new Map(installations.map((one) => [sameName(one.login), one]));
    const lanes = new Map(installations.filter(isAtWork).map((one) => [laneNameOf(one), one]));
    for (const [owner, name] of assigned) {
      const installation = lanes.get(name);
      if (installation) this.assign(owner, this.of(installation.login));
    }
  }

  /** From now on the lane asks for this owner's repositories, unless another one does, or the owner installed the App. */
  assign(owner: string, lane: Lane): void {
    if (owner === this.#lastAssigned) return;
    this.#lastAssigned = owner;
    const key = sameName(owner);
    if (!this.#assigned.has(key)) this.#assigned.set(key, lane);
  }

  /** The lane that asks for an owner's repositories. */
  of(owner: string): Lane {
    const key = sameName(owner);
    const installation = this.#installations.get(key);
    if (!installation || !isAtWork(installation)) return this.#assigned.get(key) ?? this.#tokenLane();
    return this.#lanes.get(keyOf(installation)) ?? this.#installationLane(installation);
  }

  /** What `github-token` cannot see the App might, if it were at work there. */
  advise<Failed extends { status: FailureStatus; reason: string }>(owner: string, failure: Failed): Failed {
    const isUnseen = failure.status === 'not-found' || failure.status === 'forbidden';
    const isSuspended = this.#installations.get(sameName(owner))?.isSuspended;
    return isUnseen && isSuspended !== false
      ? { ...failure, reason: withAppAdvice(failure.reason, isSuspended === true) }
      : failure;
  }

  async #findInstallations(app: Lane, sources: Sources): Promise<void> {
    const { ending, report, found, extraMetrics } = this.#options;
    const listed = await listInstallations(app);
    if (!Array.isArray(listed)) {
      // A refusal has ended the run.
      if (!ending.taking.aborted)
        ending.stop({
          status: 'failed',
          reason: `The installations of the GitHub App could not be listed: ${listed.reason}`,
          remedy: (isRetryable(listed) ? troubles.githubDown : troubles.githubAppKey).remedy,
        });
      return;
    }
    this.#installations = new Map(listed.map((one) => [sameName(one.login), one]));
    const named = new Set(sources.owners.map(({ login }) => sameName(login)));
    for (const { login, kind } of sources.installed ? this.#installations.values() : []) {
      if (named.has(sameName(login)) || !sources.installed?.takes(login)) continue;
      sources.owners.push({ kind, login, selects: sources.installed.selectionOf(login) });
      found(login);
    }
    const owners = new Set(
      [...sources.owners.map(({ login }) => login), ...sources.repositories.map(ownerOf)].map(sameName),
    );
    const used = listed.filter(({ login }) => owners.has(sameName(login)));
    for (const problem of problemsOfInstallations({ listed, used, wanted: permissionsFor(extraMetrics) }))
      report(problem);
  }

  #tokenLane(): Lane {
    const known = this.#lanes.get(tokenName);
    if (known) return known;
    const { api, clock } = this.#options;
    const { ending, log } = this.#surroundings(tokenName);
    const token = fixedToken(api.token, (atMs) => endBeforeExpiry(atMs, { clock, ending, log }));
    return this.#add(tokenName, { name: tokenName, isInstallation: false, client: api.connect(token), ending, log });
  }

  #installationLane(installation: Installation): Lane {
    const { api, extraMetrics } = this.#options;
    const name = laneNameOf(installation);
    const permissions = permissionsFor(extraMetrics).filter((one) => installation.permissions.includes(one));
    const { ending, log } = this.#surroundings(name);
    const app = this.app as NonNullable<Lanes['app']>;
    const token = new InstallationToken({
      app,
      ending,
      installation: installation.id,
      name,
      permissions,
      mask: api.mask,
    });
    const client = api.connect(token);
    return this.#add(keyOf(installation), { name, isInstallation: true, client, ending, log });
  }

  #add(key: string, { log, ...identity }: LaneIdentity & { log: Log }): Lane {
    const lane = this.#create(identity, log);
    // It has listed the App's installations, so each lane waits for it.
    if (this.app) lane.outages.heard();
    this.#lanes.set(key, lane);
    return lane;
  }

  #asApp(client: AppClient, ending: Ending): Lane & { client: AppClient } {
    const log = laneLog('GitHub App', this.#options.log, this.#warned);
    const identity = { name: 'GitHub App', isInstallation: false, client, ending };
    return { ...this.#create(identity, log), client };
  }

  #create(identity: LaneIdentity, log: Log): Lane {
    const { limits = {}, ...options } = this.#options;
    return createLane(identity, { ...options, ...limits[identity.name], record: this.record, log });
  }

  /** With an App, each lane ends and speaks for itself. */
  #surroundings(name: string) {
    const { log, ending, api } = this.#options;
    if (!api.app) return { log, ending };
    const own = new LaneEnding(name, ending, (reason) => this.#laneFailed(name, reason));
    this.#endings.push(own);
    return { log: laneLog(name, log, this.#warned), ending: own };
  }

  /** A run of which no lane is left has failed. */
  #laneFailed(name: string, stop: StopReason): void {
    const { ending, report } = this.#options;
    if (this.#endings.every(({ hasFailed }) => hasFailed)) ending.stop(stop);
    else
      report({
        message: `${name === tokenName ? `\`${name}\`` : `The ${name}`} ended: ${stop.reason}`,
        remedy: stop.remedy,
        failsStep: false,
      });
  }
}

const laneNameOf = ({ login }: Installation): string => `installation of ${login}`;
const isAtWork = ({ isSuspended }: Installation): boolean => !isSuspended;
const keyOf = ({ id }: Installation): string => `installation ${id}`;
