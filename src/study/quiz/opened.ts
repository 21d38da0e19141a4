import type { VerdictShown } from './quiz.ts';

/** The verdict with the facts of another option shown: they begin closed, and close again before the first and after the last. */
export function moveOpened({ opened, judged }: VerdictShown, by: 1 | -1): Pick<VerdictShown, 'opened'> {
  const places = judged.order.length + 1;
  const at = opened === null ? 0 : opened + 1;
  const next = (at + by + places) % places;
  return { opened: next === 0 ? null : next - 1 };
}
