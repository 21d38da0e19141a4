import type { Zone } from './study-day.ts';

/** The zone with an IANA name such as `Europe/Berlin`, its whole history included; null when there is none of that name. */
export function namedZone(timeZone: string): Zone | null {
  const format = offsetFormat(timeZone);
  if (format === null) return null;
  return (at) => {
    const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
    // `GMT` alone is no offset; seconds occur in local mean times of the past.
    const [, sign, hours, minutes, seconds] = /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(name) ?? [];
    if (sign === undefined) return 0;
    const offsetMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
    return sign === '-' ? -offsetMs : offsetMs;
  };
}

function offsetFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
