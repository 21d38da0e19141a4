import { type Frame, frameOf, gap, type Page, roomFor, type Size, setIn } from '../../frame.ts';
import { bindingsOf, dashboardKeys } from '../../keymap.ts';
import { clip, type Line, lineWidth, pad, safeText, span, spread, widthOf } from '../../text.ts';
import { bar, edgedBar } from '../../widgets/bar.ts';
import { sideBySide } from '../../widgets/columns.ts';
import { footer } from '../../widgets/footer.ts';
import { sparkline } from '../../widgets/sparkline.ts';
import { counted, daysAway, thousands, weekday } from '../../words.ts';
import { hang, wrapText } from '../../wrap.ts';
import type { Choice, Dashboard, DayCount } from './record.ts';
import { choiceTop, type DashboardState } from './state.ts';

/** From this width on, the days ahead stand in a second column. */
const TWO_COLUMNS = 88;
const RIGHT_COLUMN = 30;
const LABEL = 13;

/** Which keys work: with an empty list there is nothing to start. */
export function dashboardPhase(record: Dashboard): 'list' | 'empty' {
  return record.choices.length === 0 ? 'empty' : 'list';
}

/** The dashboard as the rows of a screen of this size. */
export function dashboardPage(record: Dashboard, state: DashboardState, size: Size): Page {
  const frame = frameOf(size);
  const header = [...gap(frame.air - 1), headerLine(record, frame), ...gap(frame.air)];
  const foot = [...said(state, frame), footer(bindingsOf(dashboardKeys, dashboardPhase(record)), frame.width)];
  const room = roomFor(frame, header.length, foot.length);
  const wide = frame.width >= TWO_COLUMNS && room >= 18;
  const inner = frame.width - 2 * frame.inset;
  const body = wide ? twoColumns(record, state, inner, room) : oneColumn(record, state, inner, room);
  // The mark of the chosen line hangs in the inset.
  return { header, body: setIn(body, frame.inset - 1), footer: foot };
}

function headerLine(record: Dashboard, frame: Frame): Line {
  const name = [span('certamen', 'strong')];
  if (record.title === null) return name;
  return spread(name, [span(clip(safeText(record.title), frame.width - 12), 'dim')], frame.width);
}

/** Why a choice could not be started, else an empty row where there is room for one. */
function said({ notice }: DashboardState, frame: Frame): Line[] {
  if (notice === null) return gap(Math.min(1, frame.air));
  return hang(span('! ', 'accentStrong'), wrapText(notice, frame.width - 2, 'accentStrong'));
}

function oneColumn(record: Dashboard, state: DashboardState, width: number, room: number): Line[] {
  const top = [...headline(record, width), ...banner(record, width)];
  const days = [...readiness(record, width), ...nextDays(record, width)];
  const choices = record.choices.length;
  // What there is no room for goes in this order: the space between, the figures; the list scrolls.
  const airy = room >= top.length + days.length + choices + 4;
  const figures = room >= top.length + days.length + Math.min(choices, 3) + 2;
  const between = airy ? gap(1) : [];
  const head = [
    ...between.slice(0, room >= top.length + days.length + choices + 5 ? 1 : 0),
    ...top,
    ...gap(room >= 8 ? 1 : 0),
    ...(figures && days.length > 0 ? [...days, ...gap(1)] : []),
    ...between,
  ];
  return [...setIn(head, 1), ...choiceList(record, state, width, Math.max(1, room - head.length))];
}

function twoColumns(record: Dashboard, state: DashboardState, width: number, room: number): Line[] {
  const left = width - RIGHT_COLUMN - 6;
  const top = [...gap(1), ...headline(record, width), ...banner(record, width), ...gap(2)];
  const below = [...readiness(record, left), ...(record.readiness === null ? [] : gap(2))];
  const list = choiceList(record, state, left, Math.max(3, room - top.length - below.length));
  const rows = room - top.length;
  const ahead = dayTable('Next days', record.forecast, rows);
  const past =
    rows >= ahead.length + 10
      ? [...gap(2), ...dayTable('Days before', [...record.history].reverse(), rows - ahead.length - 2)]
      : [];
  const columns = sideBySide([...setIn(below, 1), ...list], [...ahead, ...past], left + 1, 5);
  return [...setIn(top, 1), ...columns];
}

/** What is to be done today; or, when that is nothing, when there will be something. */
function headline(record: Dashboard, width: number): Line[] {
  const streak = streakLine(record);
  const work: Line = nothingToDo(record)
    ? [span(record.doneToday > 0 ? 'Done for today' : 'Nothing is due', 'strong')]
    : [
        span(`${thousands(record.due)} due`, 'accentStrong'),
        span(`   ${thousands(record.newCards)} new`, 'strong'),
        span(`   about ${counted(record.minutes, 'minute')}`),
      ];
  const sameRow = lineWidth(work) + lineWidth(streak) + 3 <= width;
  const lines = sameRow ? [spread(work, streak, width)] : [work, streak];
  if (!nothingToDo(record)) return lines.filter((line) => line.length > 0);
  return [...lines, ...wrapText(nextCard(record), width, 'dim')].filter((line) => line.length > 0);
}

function nothingToDo(record: Dashboard): boolean {
  return record.due === 0 && record.newCards === 0;
}

/** The sentence that says when the next card comes. */
export function nextCard(record: Dashboard): string {
  const done = record.doneToday > 0 ? `${counted(record.doneToday, 'review')} today. ` : '';
  if (record.next === null) return `${done}No card is waiting: import notes to have some.`;
  return `${done}${counted(record.next.cards, 'card')} will be due ${daysAway(record.today, record.next.day)}.`;
}

function streakLine(record: Dashboard): Line {
  if (record.history.length === 0 || record.history.every(({ cards }) => cards === 0)) return [];
  const streak = record.streakDays > 0 ? `day ${thousands(record.streakDays)} in a row` : 'last days';
  return [span(`${streak}   `, 'dim'), span(sparkline(record.history.slice(-14).map(({ cards }) => cards)))];
}

function banner(record: Dashboard, width: number): Line[] {
  if (record.banner === null) return [];
  return [...gap(1), ...wrapText(`! ${safeText(record.banner)}`, width, 'accent')];
}

function readiness(record: Dashboard, width: number): Line[] {
  const lines: Line[] = [];
  if (record.readiness !== null) {
    const sentence = wrapText(safeText(record.readiness), width - LABEL);
    lines.push(...sentence.map((line, index): Line => [label(index === 0 ? 'Readiness' : ''), ...line]));
  }
  if (record.coverage.length > 0) {
    const room = Math.floor((width - LABEL) / record.coverage.length);
    const cells = record.coverage.flatMap(({ label: name, share }) => {
      const words = `${safeText(name)} `;
      const figure = ` ${String(Math.round(share * 100)).padStart(3)} %   `;
      return [
        span(words, 'dim'),
        span(edgedBar(share, Math.max(4, Math.min(22, room - widthOf(words) - figure.length)))),
        span(figure),
      ];
    });
    lines.push([label('Coverage'), ...cells]);
  }
  return lines;
}

/** The days ahead as a sparkline, with a number under the name of each day for as many as fit. */
function nextDays(record: Dashboard, width: number): Line[] {
  const days = record.forecast;
  if (days.length === 0) return [];
  const cell = Math.max(4, ...days.map(({ cards }) => thousands(cards).length)) + 2;
  const fitting = days.slice(0, Math.max(1, Math.floor((width - LABEL) / cell)));
  return [
    [label('Next days'), span(sparkline(days.map(({ cards }) => cards)))],
    [label(''), ...fitting.map(({ day }) => span(pad(weekday(day), cell), 'dim'))],
    [label(''), ...fitting.map(({ cards }) => span(pad(thousands(cards), cell)))],
  ];
}

function label(text: string): ReturnType<typeof span> {
  return span(pad(text, LABEL), 'dim');
}

function dayTable(title: string, days: readonly DayCount[], room: number): Line[] {
  const shown = days.slice(0, Math.min(14, Math.max(0, room - 2)));
  if (shown.length === 0) return [];
  const largest = Math.max(1, ...shown.map(({ cards }) => cards));
  const digits = Math.max(...shown.map(({ cards }) => thousands(cards).length));
  const rows = shown.map(
    ({ day, cards }): Line => [
      span(`${weekday(day)}  `, 'dim'),
      span(pad(thousands(cards), digits, 'start')),
      span(`  ${bar(cards / largest, RIGHT_COLUMN - digits - 7)}`, 'accent'),
    ],
  );
  return [[span(title, 'dim')], ...rows];
}

function choiceList(record: Dashboard, state: DashboardState, width: number, room: number): Line[] {
  if (record.choices.length === 0) return [];
  const titled = room >= record.choices.length + 1 || room >= 4;
  const height = titled ? room - 1 : room;
  const top = choiceTop(state, record.choices.length, height);
  const rows = record.choices
    .slice(top, top + height)
    .map((choice, index) => choiceRow(choice, top + index === state.chosen, width));
  return [...(titled ? [[span(' What pays most now', 'dim')]] : []), ...rows];
}

function choiceRow(choice: Choice, chosen: boolean, width: number): Line {
  const minutes = choice.minutes === null ? '' : `${thousands(choice.minutes)} min`;
  const title = clip(safeText(choice.title), width - minutes.length - 4);
  const tone = chosen ? 'accentStrong' : 'text';
  return spread([span(chosen ? '❯ ' : '  ', tone), span(title, tone)], [span(minutes, 'dim')], width + 1);
}
