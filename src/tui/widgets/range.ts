import { type Line, type Span, span, type Tone } from '../text.ts';

/** A figure between 0 and 1 with the ends of its interval, and a mark it is held against. */
export type Range = { low: number; value: number; high: number; mark: number | null };

/** A line of `width` columns: the interval heavy, the figure as a block, the mark as a bar across. */
export function rangeLine({ low, value, high, mark }: Range, width: number): Line {
  const column = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * (width - 1));
  const [from, to, at, across] = [column(low), column(high), column(value), mark === null ? -1 : column(mark)];
  const cell = (place: number): { sign: string; tone: Tone } => {
    if (place === at) return { sign: '█', tone: 'accentStrong' };
    if (place === across) return { sign: '┃', tone: 'strong' };
    return place >= from && place <= to ? { sign: '━', tone: 'accent' } : { sign: '─', tone: 'dim' };
  };
  const spans: Span[] = [];
  for (let place = 0; place < width; place += 1) {
    const { sign, tone } = cell(place);
    const last = spans.at(-1);
    if (last?.tone === tone) spans[spans.length - 1] = span(last.text + sign, tone);
    else spans.push(span(sign, tone));
  }
  return spans;
}
