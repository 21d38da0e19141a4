import { cardId, type Identified } from '../cards/identity.ts';
import { parseDay, type StudyDay } from '../schedule/study-day.ts';
import { daysBefore, localDay, noonOf, type Past, pastPlacement, repetitionsOf } from './past.ts';

/** What a note says of a card that was never reviewed. */
const NEVER = parseDay('2000-01-01');
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Where the `index`-th card of a text stood, by the first schedule comment in it; null when that says nothing of it. Both forms
 * are read: `date,interval,ease` and `fsrs,due,interval,stability,difficulty,state,reps,lapses,steps,last`.
 */
export function obsidianPast(text: string, index: number, card: Identified): Past | null {
  const comment = /<!--SR:([\s\S]*?)-->/.exec(text)?.[1] ?? '';
  const segments = comment.split('!').map((segment) => segment.trim());
  const segment = segments.filter((each) => each !== '')[index];
  if (segment === undefined) return null;
  const fields = segment.split(',').map((each) => each.trim());
  const source = `obsidian-${cardId(card).slice(0, 16)}`;
  return fields[0] === 'fsrs' ? fromFsrs(source, fields) : fromSm2(source, fields);
}

function fromSm2(source: string, [date = '', interval = '', ease = '']: readonly string[]): Past | null {
  const due = dayOf(date);
  const intervalDays = Number.parseFloat(interval);
  if (due === null || due === NEVER || Number.isNaN(intervalDays)) return null;
  const last = daysBefore(due, intervalDays);
  const easeHundredths = Number.parseFloat(ease) || 250;
  const placement = { due, intervalDays, easeHundredths, repetitions: repetitionsOf(intervalDays), lapses: 0 };
  return { events: [pastPlacement(source, { at: noonOf(last), day: last, ...placement })], local: true };
}

function fromFsrs(source: string, fields: readonly string[]): Past | null {
  const [, dueText = '', interval = '', , , , reps = '', lapsesText = '', , lastText = ''] = fields;
  const dueAt = Date.parse(dueText);
  if (Number.isNaN(dueAt) || Number(reps) === 0) return null;
  const due = localDay(dueAt);
  const intervalDays = Math.max(0, Number.parseFloat(interval) || 0);
  const lastAt = Date.parse(lastText);
  const at = Number.isNaN(lastAt) ? noonOf(daysBefore(due, intervalDays)) : lastAt;
  const lapses = Math.max(0, Math.floor(Number(lapsesText) || 0));
  const placement = { due, intervalDays, easeHundredths: 250, repetitions: repetitionsOf(intervalDays), lapses };
  return { events: [pastPlacement(source, { at, day: localDay(at), ...placement })], local: false };
}

/** `2026-11-25`, `25-11-2026` or `Wed Nov 25 2026`. */
function dayOf(text: string): StudyDay | null {
  const [, dayOfMonth, month, year] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return parseDay(`${year}-${month}-${dayOfMonth}`);
  const [, name = '', date, ofYear] = /^\w{3} (\w{3}) (\d{1,2}) (\d{4})$/.exec(text) ?? [];
  if (ofYear !== undefined) {
    const number = months.indexOf(name.toLowerCase()) + 1;
    return parseDay(`${ofYear}-${String(number).padStart(2, '0')}-${date?.padStart(2, '0')}`);
  }
  return parseDay(text.slice(0, 10));
}
