import { thousands } from '../../../numbers.ts';
import type { StudyDay } from '../../../schedule/study-day.ts';
import { gap, type Page, type ScrolledPage, type Size, setIn } from '../../frame.ts';
import { bindingsOf } from '../../keymap.ts';
import { type Line, safeText, span, spread } from '../../text.ts';
import { sideBySide } from '../../widgets/columns.ts';
import { fieldLine } from '../../widgets/field.ts';
import { footer } from '../../widgets/footer.ts';
import { scroll } from '../../widgets/scroll.ts';
import { hang, wrapText } from '../../wrap.ts';
import { hintLine } from './hint.ts';
import { browseKeys } from './keys.ts';
import { type Layout, layoutOf, PREVIEW_GAP } from './layout.ts';
import { cardList, foundWords } from './list.ts';
import { previewLines, wholeCard } from './preview.ts';
import { type BrowseState, chosenCard } from './state.ts';

/** Which keys work now. */
export function browsePhase(state: BrowseState): 'search' | 'list' | 'card' | 'none' {
  return state.at === 'list' && state.found.total === 0 ? 'none' : state.at;
}

/** Browsing as the rows of a screen of this size. */
export function browsePage(state: BrowseState, today: StudyDay, size: Size): Page {
  if (state.at === 'card') return cardPage(state, today, size);
  const layout = layoutOf(size);
  return { header: header(state, layout), body: body(state, today, layout), footer: footerLines(state, layout) };
}

/** One card over the whole screen. */
export function cardPage(state: BrowseState, today: StudyDay, size: Size): ScrolledPage {
  const layout = layoutOf(size);
  const { frame, header: rows, room } = layout;
  const chosen = chosenCard(state);
  const lines = chosen === null ? [] : wholeCard(chosen, state.looks, today, frame.text);
  // The search is not shown here: its rows are the card's.
  const spare = rows - frame.air - 1;
  const shown = scroll(lines, state.top, room + spare, frame.text);
  const place = `${thousands(state.chosen + 1)} of ${thousands(state.found.total)}`;
  return {
    header: [
      ...gap(frame.air - 1),
      spread([span('Card', 'strong')], [span(place, 'dim')], frame.width),
      ...gap(Math.min(frame.air, 1)),
    ],
    body: setIn(shown.lines, frame.inset),
    footer: footerLines(state, layout),
    last: shown.last,
    room: room + spare,
  };
}

function header(state: BrowseState, { frame }: Layout): Line[] {
  const { field, at, names } = state;
  const isTyped = at === 'search';
  const mark = span(isTyped ? '❯ ' : '/ ', isTyped ? 'accentStrong' : 'dim');
  const title = spread([span('Browse', 'strong')], [span(foundWords(state), 'dim')], frame.width);
  const air = Math.min(frame.air, 1);
  return [
    ...gap(frame.air - 1),
    title,
    ...gap(air),
    [mark, ...fieldLine(field, isTyped, frame.width - 2)],
    hasHint(names, state) ? [span('  '), ...hintLine(state, frame.width - 2)] : [],
    ...gap(air),
  ];
}

function hasHint({ tags }: BrowseState['names'], { at }: BrowseState): boolean {
  return at === 'search' && tags.length > 0;
}

function body(state: BrowseState, today: StudyDay, layout: Layout): Line[] {
  const { frame, list, preview } = layout;
  if (state.found.total === 0) return [[span('  No card matches.', 'dim')]];
  const rows = cardList(state, today, list.rows, list.columns);
  const chosen = chosenCard(state);
  if (preview === null || chosen === null) return rows;
  const lines = previewLines(chosen, today, preview.columns);
  const shown = cut(lines, preview.rows, preview.columns);
  if (preview.beside) return sideBySide(rows, shown, list.columns, PREVIEW_GAP);
  return [...rows, ...gap(list.rows - rows.length + 1), ...setIn(shown, frame.inset)];
}

/** As many rows as there is room for: without the empty ones when there is little, and the last says when there is more. */
function cut(lines: readonly Line[], rows: number, width: number): Line[] {
  const dense = lines.length > rows ? lines.filter(({ length }) => length > 0) : lines;
  return scroll(dense, 0, rows, width).lines;
}

/** What there is to say, or an empty row; then the keys. */
function footerLines(state: BrowseState, { frame }: Layout): Line[] {
  const keys = footer(bindingsOf(browseKeys, browsePhase(state)), frame.width);
  if (state.notice === null) return [[], keys];
  const { kind, text } = state.notice;
  const isFailure = kind === 'failure';
  const sign = isFailure ? span('! ', 'accentStrong') : span('· ', 'dim');
  const lines = hang(sign, wrapText(safeText(text), frame.width - 2, isFailure ? 'accentStrong' : 'dim'));
  return [...lines.slice(0, Math.max(1, frame.rows - 10)), keys];
}
