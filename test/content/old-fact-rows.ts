/** One row of the table of facts that changed: lower-case phrases, and what was and is said. */
export type OldFactRow = {
  readonly id: string;
  readonly about: readonly string[];
  readonly with: readonly string[];
  readonly old: readonly string[];
  readonly unless: readonly string[];
  readonly said: string;
  readonly now: string;
  readonly since: string;
  readonly source: string;
};

const phrases = (cell: string): string[] =>
  cell
    .split(';')
    .map((phrase) => phrase.trim().toLowerCase())
    .filter((phrase) => phrase !== '');

/** The rows of the table in the lines of its note; a row with another number of cells than the header is left out. */
export function oldFactRows(lines: readonly string[]): OldFactRow[] {
  return lines
    .filter((line) => /^\| [a-z0-9-]+ \|/.test(line) && !/^\| (?:id|---) \|/.test(line))
    .map((line) => line.replace(/^\||\|$/g, '').split('|'))
    .filter((cells) => cells.length === 10)
    .map((cells) => {
      const [id = '', about = '', near = '', old = '', unless = '', said = '', now = '', since = '', , source = ''] =
        cells.map((cell) => cell.trim());
      return {
        id,
        about: phrases(about),
        with: phrases(near),
        old: phrases(old),
        unless: phrases(unless),
        said,
        now,
        since,
        source,
      };
    });
}

const patterns = new Map<string, RegExp>();

function holds(text: string, phrase: string): boolean {
  let pattern = patterns.get(phrase);
  if (pattern === undefined) {
    const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(\d) (?=[a-z%])/g, '$1\\s?');
    pattern = new RegExp(`(?<![a-z0-9])${escaped}`);
    patterns.set(phrase, pattern);
  }
  return pattern.test(text);
}

/** Whether a statement, under its headings, says what a row calls old. A question states nothing. */
export function statesOldFact(row: OldFactRow, statement: string, headings: string): boolean {
  const text = statement.toLowerCase().trim();
  if (text.endsWith('?')) return false;
  const around = `${headings.toLowerCase()} ${text}`;
  const any = (list: readonly string[], where: string) => list.some((phrase) => holds(where, phrase));
  return (
    any(row.old, text) &&
    any(row.about, around) &&
    (row.with.length === 0 || any(row.with, around)) &&
    !any(row.unless, text)
  );
}
