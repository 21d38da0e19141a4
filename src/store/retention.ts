const DAILY = 12;
const WEEKLY = 10;
const MONTHLY = 9;

const DAY_MS = 86_400_000;

/**
 * Which backups are no longer kept, given the instants they were made at (UTC milliseconds). Kept are all of today and
 * yesterday, then the newest of each of 12 days, then of 10 weeks (from Monday), then of 9 months. Days are those of the
 * calendar in the time zone (an IANA name); a period counts when it has a backup, so that a month away costs none. An
 * instant after `now` is kept: a clock was wrong, now or then.
 */
export function backupsToDelete(stamps: readonly number[], now: number, zone: string): number[] {
  const dayOf = calendarDay(zone);
  const yesterday = dayOf(now) - 1;
  const old = [...new Set(stamps)].filter((stamp) => dayOf(stamp) < yesterday).sort((left, right) => right - left);
  const stages = [
    { left: DAILY, periodOf: dayOf },
    { left: WEEKLY, periodOf: (stamp: number) => weekOf(dayOf(stamp)) },
    { left: MONTHLY, periodOf: (stamp: number) => monthOf(dayOf(stamp)) },
  ];
  let lastKept: number | null = null;
  return old.filter((stamp) => {
    const stage = stages.find(({ left }) => left > 0);
    if (stage === undefined) return true;
    const { periodOf } = stage;
    if (lastKept !== null && periodOf(stamp) >= periodOf(lastKept)) return true;
    stage.left -= 1;
    lastKept = stamp;
    return false;
  });
}

/** Days since 1970-01-01 in the calendar of a time zone. */
function calendarDay(zone: string): (stamp: number) => number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (stamp) => Math.floor(Date.parse(`${format.format(stamp)}T00:00:00Z`) / DAY_MS);
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
