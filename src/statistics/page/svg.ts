import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { addDays, formatDay } from '../../schedule/study-day.ts';
import { axisEnd, type Chart, largestOf, levelOf, pointsAxis, shortName } from '../chart.ts';
import { periodLabel } from '../periods.ts';
import { withUnit } from '../unit.ts';
import { HEIGHT, INSIDE, labelsBelow, round, upright, uprightAxis, WIDTH } from './axes.ts';
import { escaped } from './escape.ts';

type Of<Kind extends Chart['kind']> = Extract<Chart, { kind: Kind }>;

/** A chart as an SVG element; null for one that is only words. Every text in it is escaped, and nothing in it is active. */
export function svgOf(chart: Chart): string | null {
  switch (chart.kind) {
    case 'columns':
      return svg(chart, HEIGHT, columns(chart));
    case 'points':
      return svg(chart, HEIGHT, points(chart));
    case 'range':
      return svg(chart, HEIGHT, range(chart));
    case 'bars':
      return svg(chart, chart.labels.length * BAR_HEIGHT + 8, bars(chart));
    case 'calendar':
      return svg(chart, CALENDAR_HEIGHT, calendar(chart));
    case 'table':
      return null;
  }
}

function svg({ title }: Chart, height: number, content: string): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">${content}</svg>`;
}

function hover(text: string): string {
  return `<title>${escaped(text)}</title>`;
}

function columns(chart: Of<'columns'>): string {
  const { labels, values, unit, x: name } = chart;
  const places = labels.map((_, at) => at);
  const x = scaleBand(places, [INSIDE.left, INSIDE.right]).padding(0.2);
  const y = upright(0, axisEnd(largestOf(chart), unit));
  const drawn = values.map((value, at) => {
    const top = y(value);
    return `<rect class="fill" x="${round(x(at) ?? 0)}" y="${round(top)}" width="${round(x.bandwidth())}" height="${round(INSIDE.bottom - top)}">${hover(`${labels[at]}: ${withUnit(value, unit)}`)}</rect>`;
  });
  return uprightAxis(y, unit) + drawn.join('') + labelsBelow(labels, (at) => (x(at) ?? 0) + x.bandwidth() / 2, name);
}

/** Where points over labels stand, from edge to edge. */
function pointPlaces(count: number): (at: number) => number {
  const x = scalePoint(
    Array.from({ length: count }, (_, at) => at),
    [INSIDE.left, INSIDE.right],
  ).padding(0.5);
  return (at) => x(at) ?? INSIDE.left;
}

function points(chart: Of<'points'>): string {
  const { labels, series, unit, x: name, target } = chart;
  const { low, high } = pointsAxis(chart);
  const y = upright(low, high);
  const x = pointPlaces(labels.length);
  const drawn = series.map(({ name: of, values }, at) => {
    const path = line<number | null>(
      (_, index) => round(x(index)),
      (value) => round(y(value ?? 0)),
    ).defined((value) => value !== null)(values);
    const dots = values.map((value, index) =>
      value === null
        ? ''
        : `<circle class="dot s${at}" cx="${round(x(index))}" cy="${round(y(value))}" r="3.5">${hover(`${labels[index]}, ${of}: ${withUnit(value, unit)}`)}</circle>`,
    );
    return `<path class="line s${at}" d="${path ?? ''}"/>${dots.join('')}`;
  });
  const wanted =
    target === null
      ? ''
      : `<path class="target" d="M${INSIDE.left},${round(y(target))}H${INSIDE.right}"/><text class="tick end" x="${INSIDE.right}" y="${round(y(target)) - 4}">asked for</text>`;
  return uprightAxis(y, unit) + wanted + drawn.join('') + labelsBelow(labels, x, name);
}

function range(chart: Of<'range'>): string {
  const { labels, low, middle, high, unit, x: name } = chart;
  const y = upright(0, axisEnd(largestOf(chart), unit));
  const x = pointPlaces(labels.length);
  const band = area<string>(
    (_, at) => round(x(at)),
    (_, at) => round(y(low[at] ?? 0)),
    (_, at) => round(y(high[at] ?? 0)),
  )(labels);
  const course = line<number>(
    (_, at) => round(x(at)),
    (value) => round(y(value)),
  )(middle);
  const dots = middle.map(
    (value, at) =>
      `<circle class="dot s0" cx="${round(x(at))}" cy="${round(y(value))}" r="3">${hover(`${labels[at]}: ${withUnit(value, unit)}, ${withUnit(low[at] ?? 0, unit)} to ${withUnit(high[at] ?? 0, unit)}`)}</circle>`,
  );
  return `${uprightAxis(y, unit)}<path class="band" d="${band ?? ''}"/><path class="line s0" d="${course ?? ''}"/>${dots.join('')}${labelsBelow(labels, x, name)}`;
}

const BAR_HEIGHT = 26;
const NAME_WIDTH = 290;
/** Characters of a name that fit; the whole name stands in the table. */
const NAME_LENGTH = 40;

function bars(chart: Of<'bars'>): string {
  const { labels, values, unit, details } = chart;
  const x = scaleLinear([0, axisEnd(largestOf(chart), unit)], [NAME_WIDTH, WIDTH - 80]);
  return labels
    .map((label, at) => {
      const y = at * BAR_HEIGHT + 4;
      const value = values[at] ?? null;
      const end = round(x(value ?? 0));
      const short = [...shortName(label, NAME_LENGTH)];
      const name = short.length > NAME_LENGTH ? `${short.slice(0, NAME_LENGTH - 1).join('')}…` : short.join('');
      return (
        `<g>${hover(`${label}: ${withUnit(value, unit)}. ${details[at] ?? ''}`)}` +
        `<text class="name end" x="${NAME_WIDTH - 8}" y="${y + 15}">${escaped(name)}</text>` +
        `<rect class="fill" x="${NAME_WIDTH}" y="${y}" width="${round(end - NAME_WIDTH)}" height="${BAR_HEIGHT - 8}"/>` +
        `<text class="name" x="${end + 6}" y="${y + 15}">${escaped(withUnit(value, unit))}</text></g>`
      );
    })
    .join('');
}

const DAY = 12.6;
const CALENDAR_LEFT = 40;
const CALENDAR_TOP = 22;
const CALENDAR_HEIGHT = CALENDAR_TOP + 7 * DAY + 24;
const LEVELS = 4;

/** Fuller days are larger squares as well as stronger ones, so that no colour has to be seen. */
function calendar(chart: Of<'calendar'>): string {
  const { first, values, unit } = chart;
  const largest = largestOf(chart);
  const cells = values.map((value, at) => {
    const level = levelOf(value, largest, LEVELS);
    const side = level === 0 ? 3 : 5 + level * 1.6;
    const x = CALENDAR_LEFT + Math.floor(at / 7) * DAY + (DAY - side) / 2;
    const y = CALENDAR_TOP + (at % 7) * DAY + (DAY - side) / 2;
    const day = formatDay(addDays(first, at));
    return `<rect class="day l${level}" x="${round(x)}" y="${round(y)}" width="${round(side)}" height="${round(side)}">${hover(`${day}: ${withUnit(value, unit)}`)}</rect>`;
  });
  const weekdays = ['Mon', '', 'Wed', '', 'Fri', '', ''].map((name, at) =>
    name === '' ? '' : `<text class="tick" x="4" y="${round(CALENDAR_TOP + at * DAY + 10)}">${name}</text>`,
  );
  const months = values.map((_, at) => {
    const day = formatDay(addDays(first, at));
    if (!day.endsWith('-01')) return '';
    const name = periodLabel(addDays(first, at), 'month').slice(0, 3);
    return `<text class="tick" x="${round(CALENDAR_LEFT + Math.floor(at / 7) * DAY)}" y="14">${name}</text>`;
  });
  const legend = `<text class="tick" x="${CALENDAR_LEFT}" y="${round(CALENDAR_HEIGHT - 6)}">one square a day; the larger, the more: up to ${escaped(withUnit(largest, unit))}</text>`;
  return cells.join('') + weekdays.join('') + months.join('') + legend;
}
