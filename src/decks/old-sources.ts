import type { Problem } from '../problem.ts';
import { lastDayOf } from '../rules/as-of.ts';
import type { Family } from '../rules/knowledge.ts';

const definition = /^ {0,3}\[\^([^\]\s]+)\]:.*[^\d-](\d{4}(?:-(?:H[12]|\d\d(?:-\d\d)?))?)\.?\s*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const YEAR_DAYS = 365;
/** So many of the facts that rest on a source are named. */
const NAMED = 3;

/**
 * The sources of a page that were last read more than a year before `today` (days since 1970-01-01), each an info at its
 * footnote that says what rests on it: facts of a table, or statements of a note (`family` null). A footnote that ends without
 * a date tells no age.
 */
export function oldSources(path: string, text: string, family: Family | null, today: number): Problem[] {
  const found: Problem[] = [];
  const lines = text.split(/\r?\n/);
  let open: string | null = null;
  for (const [index, line] of lines.entries()) {
    const marker = fence.exec(line)?.[1];
    if (marker !== undefined) open = open === null ? marker : marker.startsWith(open) ? null : open;
    const [, id, asOf] = open === null ? (definition.exec(line) ?? []) : [];
    const lastDay = asOf === undefined ? null : lastDayOf(asOf);
    if (id === undefined || lastDay === null || today - lastDay <= YEAR_DAYS) continue;
    const rests = family === null ? statementsOn(id, text) : factsOn(id, family);
    if (rests === null) continue;
    const message = `This source was last read in ${asOf}, over a year ago: look whether ${rests}.`;
    found.push({ path, line: index + 1, column: 1, severity: 'info', rule: 'facts/old-source', message });
  }
  return found;
}

function factsOn(id: string, family: Family): string | null {
  const cells = [...family.options.values()].flatMap((option) => [...option.cells.values()]);
  const facts = cells.filter(({ sources }) => sources.some((source) => source.id === id)).map(({ fact }) => fact);
  if (facts.length === 0) return null;
  const named = facts.slice(0, NAMED).join(', ');
  const others = facts.length - NAMED;
  if (facts.length === 1) return `${named} still holds`;
  return `${named}${others > 0 ? ` and ${others} more` : ''} still hold`;
}

function statementsOn(id: string, text: string): string | null {
  const count = text.split(`[^${id}]`).length - 2;
  if (count < 1) return null;
  return count === 1 ? 'what cites it still holds' : `the ${count} statements that cite it still hold`;
}
