import type { RunInfo } from '../../src/model.ts';
import { judge } from './findings.ts';
import { type History, longestUsualHours, type PromiseOfRun, wasKilled } from './promises.ts';
import type { RunRecord } from './run.ts';

/** So long the event of a run that could not be published is tried again. */
const lateEventMs = 86_400_000;

const eventIdOf = ({ date, id }: RunInfo): string => `${date}-${id}`;
const isOrdinary = ({ slot, notable, info }: RunRecord): boolean =>
  slot.disturbance === 'none' &&
  slot.hours < longestUsualHours &&
  slot.lasting === undefined &&
  notable.length === 0 &&
  info?.status === 'completed';
/** One that was left running may be closed before this one looks for it, or after. */
const lastOf = (earlier: History): RunRecord | undefined =>
  earlier.findLast(({ info, slot }) => info && slot.disturbance !== 'killed without post step');
const wasLeft = (run: RunRecord | undefined): boolean => run?.slot.disturbance === 'killed without post step';

/** With `email-when: change`. */
export const aboutMessages: Record<string, PromiseOfRun> = {
  'what is unusual is found, and nothing else': function* (run, earlier) {
    const { wrong, missed } = judge(run, earlier);
    for (const one of wrong) yield `${one.about}: “${one.finding}” is ordinary life`;
    for (const one of missed) yield `nothing is said of ${one}`;
  },

  'a mail says how it ended, once, and when something has changed': function* (run, earlier) {
    const { mails, info, slot, result } = run;
    if (mails.length > 1) yield `there are ${mails.length} mails`;
    for (const { subject } of mails)
      if (!subject.includes(`: ${info?.status}, `)) yield `it is ${info?.status}, and “${subject}”`;
    if (wasKilled(run) || slot.disturbance === 'mail refused') return;
    const last = lastOf(earlier);
    const isSame =
      last !== undefined &&
      !wasLeft(earlier.at(-1)) &&
      isOrdinary(run) &&
      isOrdinary(last) &&
      last.slot.happenings.length === 0;
    if (isSame && mails.length > 0 && !info?.qualityFindings) yield `“${mails[0]?.subject}” on an ordinary day`;
    const isChanged = last?.info?.status !== info?.status || (info?.status === 'completed' && result.exitCode !== 0);
    if (isChanged && mails.length === 0) yield `no mail, and ${last?.info?.status} became ${info?.status}`;
    const { isNew } = judge(run, earlier);
    if (isNew && mails.length === 0) yield 'no mail, with a new finding';
  },

  'what was missing and is back is news': function* (run, earlier) {
    const last = lastOf(earlier);
    const isBack = run.unseen === 0 && last !== undefined && last.unseen > 0 && last.info?.vanished;
    const isTold = run.mails.length > 0 || wasKilled(run) || run.slot.disturbance === 'mail refused';
    if (isBack && !isTold) yield 'there is no mail';
  },

  'the event is published once': function* ({ info, events, slot }, earlier) {
    const isDue = info && !['running', 'cancelled'].includes(info.status) && slot.disturbance !== 'event refused';
    const own = events.filter(({ id }) => info && id === eventIdOf(info));
    if (own.length !== (isDue ? 1 : 0)) yield `there are ${own.length} for a run that is ${info?.status}`;
    const late = lateFor(slot.startMs, earlier);
    const others = events.map(({ id }) => id).filter((id) => info && id !== eventIdOf(info));
    for (const id of others) if (!late.includes(id)) yield `one is of ${id}`;
    if (isDue) for (const id of late) if (!others.includes(id)) yield `that of ${id} is not published`;
  },
};

/** The events of runs of the last day that were refused, and that no later run has published. */
function lateFor(startMs: number, earlier: History): string[] {
  const recent = earlier.filter(({ slot }) => startMs - slot.startMs < lateEventMs);
  const published = new Set(recent.flatMap(({ events }) => events.map(({ id }) => id)));
  return recent
    .filter(({ slot }) => slot.disturbance === 'event refused')
    .flatMap(({ info }) => (info ? [eventIdOf(info)] : []))
    .filter((id) => !published.has(id));
}
