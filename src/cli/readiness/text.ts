import { counted, percent } from '../../numbers.ts';
import { type Interval, shownChance } from '../../readiness/forecast.ts';
import type { Marks } from '../../readiness/outside-mock.ts';
import type { AheadPlan } from '../../readiness/plan-ahead.ts';
import type { Readiness } from '../../readiness/readiness.ts';
import { ACTIONS_TOLD, needsOf, verdictOf } from '../../readiness/readiness-json.ts';
import { formatDay, type StudyDay } from '../../schedule/study-day.ts';

/** What the text is about. */
export type ReadinessText = {
  readiness: Readiness;
  title: string;
  /** What is not confirmed about the exam, in a sentence; else null. */
  provisional: string | null;
  /** The mocks taken elsewhere that count. */
  entered: readonly Marks[];
  day: StudyDay;
  /** Null when no exam is booked. */
  examDay: StudyDay | null;
  plan: AheadPlan | null;
  minutes: number;
  /** Days without a review before today; 0 when there was one yesterday, or never one. */
  missedDays: number;
};

/** From so many days without a review on it is said that the plan begins anew. */
const MISSED_DAYS = 2;

/** Readiness as lines of text. */
export function readinessText({
  readiness,
  title,
  provisional,
  entered,
  day,
  examDay,
  plan,
  minutes,
  missedDays,
}: ReadinessText): string[] {
  const { exam, gate, stop, keepUp, coverage, domains, next } = readiness;
  const when =
    examDay === null ? `today, ${formatDay(day)}` : `on ${formatDay(examDay)}, in ${counted(examDay - day, 'day')}`;
  const lines = [`${title} · ${when}`];
  if (provisional !== null) lines.push(provisional);
  lines.push('');
  if (gate.isOpen) {
    lines.push(
      `${percent(shownChance(stop.chance))} to pass: ${verdictOf(readiness)}${scoreOf(stop.score, exam.scale)}`,
    );
    if (examDay !== null && examDay > day) {
      lines.push(
        `That is if you stop now; if you keep up, ${percent(shownChance(keepUp.chance))}${scoreOf(keepUp.score, exam.scale)}`,
      );
    }
    if (exam.passShare.sd > 0) {
      lines.push(
        `Pass line assumed at ${percent(exam.passShare.mean)} ± ${percent(exam.passShare.sd)} of the answers right.`,
      );
    }
  } else {
    lines.push(`Not enough evidence for a number: needs ${needsOf(readiness)}.`);
  }
  lines.push(
    `Right answers expected: ${percent(stop.share.median)} (${range(stop.share)}).`,
    `Covered: questions ${percent(coverage.items)} of the exam, facts ${percent(coverage.facts)}.`,
    ...(entered.length === 0 ? [] : [`Counted with it, taken elsewhere: ${marksOf(entered)}.`]),
    '',
    ...domains.map(
      ({ id, title: name, weight, correct, cards, items }) =>
        `${id}  ${percent(weight).padStart(5)}  ${percent(correct.median).padStart(5)} right (${range(correct)})  ` +
        `${counted(cards, 'card')}, ${counted(items, 'question')}  ${name}`,
    ),
  );
  if (next.length > 0) lines.push('', 'Next:');
  for (const [at, { action, task, minutes: takes, gain, why }] of next.slice(0, ACTIONS_TOLD).entries()) {
    lines.push(`${at + 1}. ${doing[action](task)} (${takes} min, +${(gain * 100).toFixed(1)} points to pass): ${why}`);
  }
  if (plan === null) return lines;
  lines.push('');
  if (missedDays >= MISSED_DAYS) {
    lines.push(
      `Nothing was reviewed for ${missedDays} days. The plan begins anew from here: what pays most comes first, and no day is longer for it.`,
    );
  }
  lines.push(planLine(plan, minutes));
  return lines;
}

function marksOf(mocks: readonly Marks[]): string {
  const all = mocks.map(({ right, asked }) => `${right} of ${asked} right`).join(', ');
  return `${counted(mocks.length, 'mock exam')} (${all})`;
}

const doing = {
  learn: (task: string) => `learn ten new facts of task ${task}`,
  review: (task: string) => `review what is due of task ${task}`,
  practise: (task: string) => `answer five questions on task ${task}`,
};

/** What is said of the days until the exam. */
export function planLine({ days, unlearnt, fits, minutesNeeded }: AheadPlan, minutes: number): string {
  const [today] = days;
  const first = `Today: ${counted(today?.reviews ?? 0, 'review')} and ${counted(today?.fresh ?? 0, 'new card')}, ${Math.round(today?.minutes ?? 0)} min.`;
  if (fits) return `${first} At ${counted(minutes, 'minute')} a day everything fits in before the exam.`;
  const instead =
    minutesNeeded === null
      ? 'no number of minutes a day would do: choose a later day, or let them go.'
      : `${minutesNeeded} minutes a day would do: certamen config study.minutes ${minutesNeeded}.`;
  return `${first} It does not fit: at ${counted(minutes, 'minute')} a day ${counted(unlearnt, 'card')} would stay unlearnt; ${instead}`;
}

function scoreOf(score: Interval | null, scale: { pass: number } | null): string {
  return score === null || scale === null
    ? '.'
    : `, score ${score.median} (${score.low} to ${score.high}; ${scale.pass} passes).`;
}

function range({ low, high }: Interval): string {
  return `${Math.round(low * 100)} to ${Math.round(high * 100)} %`;
}
