import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { thousands } from '../../numbers.ts';
import { escaped } from './escape.ts';

/** The drawing of a chart: its size, and the room its axes leave, in the units of the SVG. */
export const WIDTH = 720;
export const HEIGHT = 256;
export const INSIDE = { left: 64, right: WIDTH - 12, top: 34, bottom: HEIGHT - 40 };

/** Values from the bottom of the drawing to its top. */
export function upright(low: number, high: number): ScaleLinear<number, number> {
  return scaleLinear([low, high], [INSIDE.bottom, INSIDE.top]);
}

/** The upright axis: lines across the drawing with their whole numbers, and the unit above them. */
export function uprightAxis(scale: ScaleLinear<number, number>, unit: string): string {
  const lines = scale
    .ticks(4)
    .filter(Number.isInteger)
    .map((value) => {
      const y = round(scale(value));
      return `<path class="grid" d="M${INSIDE.left},${y}H${INSIDE.right}"/><text class="tick end" x="${INSIDE.left - 8}" y="${y + 4}">${thousands(value)}</text>`;
    });
  return `${lines.join('')}<text class="tick" x="4" y="12">${escaped(unit)}</text>`;
}

/** Labels under the drawing, as many as have room, and what they count. */
export function labelsBelow(labels: readonly string[], x: (index: number) => number, name: string): string {
  const widest = Math.max(...labels.map((label) => label.length), 1) * 7 + 10;
  const every = Math.max(1, Math.ceil((labels.length * widest) / (INSIDE.right - INSIDE.left)));
  const texts = labels.map((label, at) =>
    at % every === 0
      ? `<text class="tick middle" x="${round(x(at))}" y="${INSIDE.bottom + 16}">${escaped(label)}</text>`
      : '',
  );
  const title = `<text class="tick middle" x="${(INSIDE.left + INSIDE.right) / 2}" y="${HEIGHT - 6}">${escaped(name)}</text>`;
  return `<path class="axis" d="M${INSIDE.left},${INSIDE.bottom}H${INSIDE.right}"/>${texts.join('')}${title}`;
}

/** A length with one decimal: more would only make the page longer. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
