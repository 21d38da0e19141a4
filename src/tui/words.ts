import { counted } from '../numbers.ts';
import type { StudyDay } from '../schedule/study-day.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Weekday of a study day, in three letters. Day 0, 1970-01-01, was a Thursday. */
export function weekday(day: StudyDay): string {
  return weekdays[(((day + 3) % 7) + 7) % 7] as string;
}

/** An interval in few columns: `today`, `5 d`, `3 mo`, `1.5 y`. */
export function interval(days: number): string {
  if (days <= 0) return 'today';
  if (days < 30) return `${Math.round(days)} d`;
  const months = days / 30.44;
  if (months < 11.5) return `${oneDecimal(months, 3)} mo`;
  return `${oneDecimal(days / 365.25, 10)} y`;
}

/** A number with one decimal below `limit`, without one from there on; `.0` is left out. */
function oneDecimal(value: number, limit: number): string {
  const text = value < limit ? value.toFixed(1) : value.toFixed(0);
  return text.endsWith('.0') ? text.slice(0, -2) : text;
}

/** How far a day is: `today`, `tomorrow`, `on Fri, in 5 days`, `in 12 days`. */
export function daysAway(today: StudyDay, day: StudyDay): string {
  const days = day - today;
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 7 ? `on ${weekday(day)}, in ${days} days` : `in ${days} days`;
}

/** When something comes up in so many days: `today`, `tomorrow`, `in 3 days`. */
export function inDaysWords(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** A span of time as a person says it: `40 seconds`, `14 minutes`, `2 h 5 min`. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return counted(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return counted(minutes, 'minute');
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
