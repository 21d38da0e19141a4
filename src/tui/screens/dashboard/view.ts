import { type Frame, frameOf, gap, type Page, roomFor, type Size, setIn } from '../../frame.ts';
import { bindingsOf, dashboardKeys } from '../../keymap.ts';
import { clip, type Line, safeText, span, spread } from '../../text.ts';
import { sideBySide } from '../../widgets/columns.ts';
import { footer } from '../../widgets/footer.ts';
import { hang, wrapText } from '../../wrap.ts';
import { choiceList } from './choices.ts';
import { dayChart, dayTable, readinessLines } from './figures.ts';
import { banner, headline } from './headline.ts';
import type { Dashboard } from './record.ts';
import type { DashboardState } from './state.ts';

/** From this size of the middle on, the days stand in a second column. */
const TWO_COLUMNS = { width: 88, rows: 18 };
const DAYS_COLUMNS = 28;
const BETWEEN_COLUMNS = 6;
/** The mark before the chosen line: everything else is set in by as much. */
const MARK_COLUMNS = 2;
/** As many choices stay in sight before the figures go. */
const FEWEST_CHOICES = 3;

/** Which keys work: with an empty list there is nothing to start. */
export function dashboardPhase(record: Dashboard): 'list' | 'empty' {
  return record.choices.length === 0 ? 'empty' : 'list';
}

/** The dashboard as the rows of a screen of this size. */
export function dashboardPage(record: Dashboard, state: DashboardState, size: Size): Page {
  const frame = frameOf(size);
  const header = [...gap(frame.air - 1), headerLine(record, frame), ...gap(frame.air)];
  const keys = footer(bindingsOf(dashboardKeys, dashboardPhase(record)), frame.width);
  const foot = [...said(state, frame), keys];
  const room = roomFor(frame, header.length, foot.length);
  // The dashboard uses the whole frame, and the mark of the chosen line hangs in its inset.
  const width = frame.width - Math.min(frame.inset, MARK_COLUMNS);
  const isWide = frame.width >= TWO_COLUMNS.width && room >= TWO_COLUMNS.rows;
  const body = isWide ? twoColumns(record, state, width, room) : oneColumn(record, state, width, room);
  return { header, body, footer: foot };
}

function headerLine({ title }: Dashboard, frame: Frame): Line {
  const name = [span('certamen', 'strong')];
  if (title === null) return name;
  return spread(name, [span(clip(safeText(title), frame.width - 12), 'dim')], frame.width);
}

/** Why a choice could not be started, else an empty row where there is room for one. */
function said({ notice }: DashboardState, frame: Frame): Line[] {
  if (notice === null) return gap(Math.min(1, frame.air));
  return hang(span('! ', 'accentStrong'), wrapText(notice, frame.width - 2, 'accentStrong'));
}

/** What there is no room for goes in this order: the days, the readiness, the empty rows; then the list scrolls. */
function oneColumn(record: Dashboard, state: DashboardState, width: number, room: number): Line[] {
  const inner = width - MARK_COLUMNS;
  const top = [...headline(record, inner), ...banner(record, inner)];
  const list = Math.min(record.choices.length, FEWEST_CHOICES) + 1;
  const all = [readinessLines(record, inner), dayChart(record, inner)].filter((lines) => lines.length > 0);
  const shown =
    [all, all.slice(0, 1), []].find((blocks) => top.length + blocks.flat().length + blocks.length + 1 + list <= room) ??
    [];
  const left = room - top.length - shown.flat().length - record.choices.length - 1;
  const space = left >= shown.length + 1 ? 1 : 0;
  const wider = left >= shown.length + 4 ? 1 : 0;
  const blocks = shown.flatMap((lines) => [...lines, ...gap(space)]);
  const head = [...gap(wider), ...top, ...gap(space + wider), ...blocks, ...gap(wider)];
  return [...setIn(head, MARK_COLUMNS), ...choiceList(record, state, width, Math.max(1, room - head.length))];
}

function twoColumns(record: Dashboard, state: DashboardState, width: number, room: number): Line[] {
  const inner = width - MARK_COLUMNS;
  const leftWidth = width - DAYS_COLUMNS - BETWEEN_COLUMNS;
  const top = [...gap(1), ...headline(record, inner), ...banner(record, inner), ...gap(2)];
  const rows = room - top.length;

  const figures = readinessLines(record, leftWidth - MARK_COLUMNS);
  const above = figures.length === 0 ? [] : [...figures, ...gap(2)];
  const list = choiceList(record, state, leftWidth, Math.max(2, rows - above.length));

  const ahead = dayTable('Next days', record.forecast, DAYS_COLUMNS, rows);
  const before = [...record.history].reverse();
  const pastRows = rows - ahead.length - 2;
  const past = pastRows < 4 ? [] : [...gap(2), ...dayTable('Days before', before, DAYS_COLUMNS, pastRows)];

  const left = [...setIn(above, MARK_COLUMNS), ...list];
  return [...setIn(top, MARK_COLUMNS), ...sideBySide(left, [...ahead, ...past], leftWidth, BETWEEN_COLUMNS)];
}
