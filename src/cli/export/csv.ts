import type { CardJson } from '../card-json.ts';
import type { Sink } from './sink.ts';

const columns = [
  'id',
  'family',
  'form',
  'front',
  'back',
  'context',
  'tags',
  'path',
  'line',
  'state',
  'due',
  'interval',
  'ease',
  'repetitions',
  'lapses',
] as const;

/** A field as RFC 4180 has it: in quotes when it holds a comma, a quote or a line break. */
function field(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes cards as comma-separated values with a header, one card a record. */
export function writeCsv(cards: Iterable<CardJson>, sink: Sink): void {
  sink(`${columns.join(',')}\r\n`);
  for (const card of cards) {
    const values: Record<(typeof columns)[number], string | number | null> = {
      ...card,
      context: card.context.join(' › '),
      tags: card.tags.join(' '),
      path: card.source.path,
      line: card.source.line,
    };
    sink(`${columns.map((column) => field(values[column])).join(',')}\r\n`);
  }
}
