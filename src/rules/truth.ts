/** Three values: a fact that is not known makes whatever rests on it `unknown`, never true or false (Kleene's logic). */
export type Truth = true | false | 'unknown';

/** True when all are true, false when one is false, else unknown; true of nothing. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes('unknown') ? 'unknown' : true;
}

/** True when one is true, false when all are false, else unknown; false of nothing. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes('unknown') ? 'unknown' : false;
}
