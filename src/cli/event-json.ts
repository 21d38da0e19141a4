import type { Event } from '../schedule/event.ts';
import { formatDay } from '../schedule/study-day.ts';

/** An event as scripts see it: what it is stored as, with instants in ISO 8601 and study days as `YYYY-MM-DD`. */
export function eventJson(event: Event): object {
  const { at, day, ...rest } = event;
  const until = event.kind === 'bury' ? { until: formatDay(event.until) } : {};
  const due = event.kind === 'placed' ? { due: formatDay(event.due) } : {};
  return { ...rest, at: new Date(at).toISOString(), day: formatDay(day), ...until, ...due };
}
