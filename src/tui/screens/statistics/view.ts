import { percent } from '../../../numbers.ts';
import { tabs } from '../../../statistics/tabs.ts';
import { frameOf, gap, roomFor, type ScrolledPage, type Size, setIn } from '../../frame.ts';
import { bindingsOf } from '../../keymap.ts';
import { type Line, lineWidth, span, spread } from '../../text.ts';
import { footer } from '../../widgets/footer.ts';
import { scroll } from '../../widgets/scroll.ts';
import { hang, wrapText } from '../../wrap.ts';
import { chartLines } from './chart.ts';
import { statisticsKeys } from './keys.ts';
import type { StatisticsState } from './state.ts';

/** Which keys work. */
export function statisticsPhase({ asNumbers }: StatisticsState): 'charts' | 'numbers' {
  return asNumbers ? 'numbers' : 'charts';
}

/** The tab that is shown, as the rows of a screen of this size. */
export function statisticsPage(state: StatisticsState, size: Size): ScrolledPage {
  const frame = frameOf(size);
  const air = Math.min(1, frame.air);
  const header = [...gap(frame.air - 1), tabLine(state, frame.width), ...gap(air)];
  const keys = footer(bindingsOf(statisticsKeys, statisticsPhase(state)), frame.width);
  const said =
    state.notice === null
      ? gap(air)
      : hang(span('! ', 'accentStrong'), wrapText(state.notice, frame.width - 2, 'accentStrong'));
  const foot = [...said, keys];
  const room = roomFor(frame, header.length, foot.length);
  // Charts use the whole frame but for the inset that text has on the left.
  const inset = Math.min(frame.inset, 2);
  const width = frame.width - 2 * inset;
  const lines = tabLines(state, width, room);
  const shown = scroll(lines, state.tops[state.tab] ?? 0, room, width);
  return { header, body: setIn(shown.lines, inset), footer: foot, last: shown.last, room };
}

function tabLine({ tab }: StatisticsState, width: number): Line {
  const names = tabs.flatMap((each) =>
    each === tab ? [span(`[${each}]`, 'accentStrong'), span(' ')] : [span(` ${each} `, 'dim'), span(' ')],
  );
  const title = [span('Statistics', 'strong')];
  return lineWidth(names) + 13 <= width ? spread(names, title, width) : names;
}

function tabLines({ tab, pages, asNumbers, counted }: StatisticsState, width: number, room: number): Line[] {
  const page = pages[tab];
  if (page === undefined) return [[span(counted === null ? 'Counting…' : `Counting… ${percent(counted)}`, 'dim')]];
  const height = room < 14 ? 4 : room < 24 ? 6 : 8;
  const sentences = page.sentences.flatMap((sentence) => wrapText(sentence, width));
  const charts = page.charts.map((chart) => chartLines(chart, { width, height }, asNumbers));
  return [sentences, ...charts]
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [...gap(room < 10 ? 0 : 1), ...lines]));
}
