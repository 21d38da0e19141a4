import type { Random } from '../random.ts';
import type { Asked } from './askable.ts';
import type { Family } from './knowledge.ts';
import type { StemPiece } from './scenario.ts';
import { parseQuantity } from './unit.ts';

const spelt = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const longer: Record<string, string> = { s: 'second', min: 'minute', h: 'hour', d: 'day' };
const smaller: Record<string, string> = { TB: 'GB', GB: 'MB', MB: 'kB', Gbps: 'Mbps' };
const joints = [' In addition, ', ' Moreover, ', ' At the same time, ', ' Besides, '];

/** The prose of a generated question: a setting, the requirements in the customer's words, and what is asked. */
export function stemFor(family: Family, asked: readonly Asked[], ask: string, random: Random): StemPiece[] {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const pieces: StemPiece[] = [];
  const say = (text: string, requirement: string | null = null) => pieces.push({ text, requirement });
  const setting = pick(family.settings);
  if (setting !== undefined) say(`${setting} `);
  const phrases = asked.map(({ comparison, words }) => ({
    requirement: comparison.attribute,
    text: words.replace('{}', 'text' in comparison.operand ? quantityInWords(comparison.operand.text) : ''),
  }));
  const joinsFirst = phrases.length > 1 && random() < 0.5;
  for (const [index, { text, requirement }] of phrases.entries()) {
    if (index === 0) say(capital(text), requirement);
    else if (index === 1 && joinsFirst) {
      say(', and ');
      say(text, requirement);
    } else if (index === phrases.length - 1 && random() < 0.7) {
      say(`.${pick(joints) ?? ' '}`);
      say(text, requirement);
    } else {
      say('. ');
      say(capital(text), requirement);
    }
  }
  say(`. ${ask}`);
  return pieces;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `1 zones` as `one zone`, `15 s` as `15 seconds`, `50000 GB` as `50,000 GB`. */
export function quantityInWords(text: string): string {
  const [number = '', unit = ''] = text.split(' ');
  const count = parseQuantity(number, null);
  if (count === null || !('count' in count)) return text;
  const isWord = unit.length > 2 && /^[a-z]+$/.test(unit);
  if (count.count < 1 && smaller[unit] !== undefined) return quantityInWords(`${count.count * 1000} ${smaller[unit]}`);
  const name = longer[unit] ?? (isWord ? unit.replace(/s$/, '') : null);
  const digits = count.count.toLocaleString('en-US', { maximumFractionDigits: 6 });
  if (name === null) return unit === '' ? digits : unit === '%' ? `${digits}%` : `${digits} ${unit}`;
  return `${spelt[count.count] ?? digits} ${name}${count.count === 1 ? '' : 's'}`;
}
