import { counted } from '../../../numbers.ts';
import type { StudyDay } from '../../../schedule/study-day.ts';
import type { CardDeed, FoundCard, Look } from '../../../study/browsing.ts';
import { isLeech } from '../../../study/card-parts.ts';
import { daysAway, interval } from '../../words.ts';
import { gradeKeys } from '../review/grades.ts';

const said: Record<CardDeed, string> = {
  suspend: 'Suspended: it is not asked until - lets it be asked again.',
  resume: 'It is asked again.',
  flag: 'Flagged.',
  unflag: 'Its flag is off.',
  bury: 'Buried: not before tomorrow.',
  forget: 'Forgotten: it is new again, its history is kept.',
};

/** What is said of something that was done to a card. */
export function saidOf(deed: CardDeed): string {
  return said[deed];
}

/** A card's state in few columns: `new`, `due`, `in 5 d`, `suspended`, `retired`. */
export function stateWord({ card, schedule }: FoundCard, today: StudyDay): string {
  if (card.retired) return 'retired';
  if (schedule.suspended) return 'suspended';
  if (schedule.buriedUntil !== null && schedule.buriedUntil > today) return 'buried';
  if (schedule.due === null) return 'new';
  return schedule.due <= today ? 'due' : `in ${interval(schedule.due - today)}`;
}

/** The signs before it: `⚑` flagged, `!` a warning, `~` changed since it was seen. */
export function stateSigns({ card, schedule }: FoundCard): string {
  return [schedule.flagged ? '⚑' : '', card.warning === null ? '' : '!', card.formerBack === null ? '' : '~'].join('');
}

/** What there is to know of a card's schedule, as one sentence of parts. */
export function scheduleWords({ card, schedule }: FoundCard, today: StudyDay): string {
  const { due, intervalDays, lapses, buriedUntil, suspended } = schedule;
  const parts = [
    card.retired ? 'retired: in no note any more' : '',
    suspended ? 'suspended' : '',
    buriedUntil !== null && buriedUntil > today ? `buried, comes back ${daysAway(today, buriedUntil)}` : '',
    due === null ? 'new' : due <= today ? 'due now' : `due ${daysAway(today, due)}`,
    due === null ? '' : `interval ${interval(intervalDays)}`,
    lapses > 0 ? `failed ${counted(lapses, 'time')}${isLeech(schedule) ? ', a leech' : ''}` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The last looks at a card, the latest first: `today good · 6 d ago hard`. */
export function lookWords(looks: readonly Look[], today: StudyDay): string {
  if (looks.length === 0) return 'never asked so far';
  const shown = looks.slice(0, SHOWN_LOOKS).map(({ day, grade }) => {
    const when = day >= today ? 'today' : `${interval(today - day)} ago`;
    return `${when} ${gradeKeys.six[grade]?.word ?? grade}`;
  });
  const more = looks.length > SHOWN_LOOKS ? [`${counted(looks.length - SHOWN_LOOKS, 'look')} before`] : [];
  return [...shown, ...more].join(' · ');
}

const SHOWN_LOOKS = 6;
