import { wordsIn } from './words.ts';

/** A line of a listing: what it names, another form of that name, and what it says of it. */
export type ListingRow = { name: string; alias: string | null; meaning: string; at: number };

/** A block of lines that explain one thing each. `rest`: the further cells of an aligned line are part of its meaning. */
export type Listing = {
  kind: 'option' | 'operator' | 'setting' | 'subcommand' | 'columns' | 'numbered';
  rows: readonly ListingRow[];
  /** What the first two columns of numbered rows are called. */
  header?: readonly [number: string, name: string];
};

/** So many lines of one kind are a listing that explains, not an answer that looks like one. */
const MIN_LISTED = 3;

const FORM = String.raw`-{1,2}[A-Za-z?][\w-]*`;
const VALUE = String.raw`(?:=\S+(?:\sor\s\S+)?|[ =]?<[^<>]+>)`;
/** `-m (--move-home)  Move it`, `--cert [--cert-file]  identify`, `-a, --all  Show all`, `-l - list`. */
const OPTION = new RegExp(
  String.raw`^\s*(${FORM}${VALUE}?)(?:(?:,|\s\||\s\/)?\s+[([]?(${FORM}${VALUE}?)[)\]]?)?(?:\s{2,}|\s(?=\p{Lu})|\s*(?::|=|-{1,2}>?|–|—|→)\s+)(\S.{2,140}?)[\s.]*$`,
  'u',
);
const SETTING = /^\s*#\s*([A-Z][A-Z\d_]{3,})\s{2,}(\S.{5,120}?)\.?\s*$/;
const SUBCOMMAND = /^\s*([a-z][\w-]+)\s{3,}(\p{Lu}\p{L}+\s.{3,100}?)\.?\s*$/u;
const OPERATOR = /^\s*([=<>!+*/%&|^~?:-]{1,3}|\p{Lu}{2,8})\s+(\p{L}.{2,80}?)\.?\s*$/u;
/** What everybody knows from school. */
const PLAIN_OPERATOR = /^(?:[=<>+*/-]|[<>]=)$/;

/** Whether a line explains an option of a command. */
export function isOptionLine(line: string): boolean {
  return OPTION.test(line);
}

/** What a block of lines explains line by line: options, operators, settings, subcommands, or columns that blanks keep apart; else null. */
export function listingIn(block: string): Listing | null {
  const lines = block.split('\n');
  const settings = rowsOf(lines, SETTING);
  if (settings.length > 0) return { kind: 'setting', rows: settings };
  const options = rowsOf(lines, OPTION);
  if (options.length >= MIN_LISTED) return { kind: 'option', rows: options };
  const operators = lines.filter((line) => DRAWN_ROW.test(line)).length < MIN_LISTED ? rowsOf(lines, OPERATOR) : [];
  if (operators.length >= MIN_LISTED && operators.filter(({ name }) => !/\p{L}/u.test(name)).length >= MIN_LISTED)
    return { kind: 'operator', rows: operators.filter(isNews) };
  const subcommands = rowsOf(lines, SUBCOMMAND);
  if (subcommands.length >= MIN_LISTED) return { kind: 'subcommand', rows: subcommands };
  const numbered = numberedIn(lines);
  if (numbered !== null) return numbered;
  const columns = drawnIn(lines) ?? columnsIn(lines);
  return columns === null ? null : { kind: 'columns', rows: columns };
}

/** A row of a table that was drawn: its bars are no operator. */
const DRAWN_ROW = /^\s*\|[^|]+\|[^|]+/;

function rowsOf(lines: readonly string[], pattern: RegExp): ListingRow[] {
  return lines.flatMap((line, at) => {
    const match = pattern.exec(line);
    if (match === null) return [];
    const meaning = match.at(-1) ?? '';
    return [{ name: (match[1] ?? '').trim(), alias: match.length > 3 ? (match[2] ?? null) : null, meaning, at }];
  });
}

/** "OR  logical or" only repeats its name, and `>` is known. */
function isNews({ name, meaning }: ListingRow): boolean {
  return !PLAIN_OPERATOR.test(name) && !wordsIn(meaning).some(({ text }) => text.toLowerCase() === name.toLowerCase());
}

const FRAME = /^\s*\+(?:[-=]+\+)+\s*$/;
/** A drawn table explains something where a column says so; any other is what a program printed. */
const EXPLAINING = /^(?:descriptions?|meanings?|purposes?|definitions?|explanations?)$/i;
const BARE_CELL = /^(?:yes|no|[-–—]?)$/i;

/** The rows of a table that was drawn with bars and frames, under a header that says what is explained; null of other blocks. */
function drawnIn(lines: readonly string[]): ListingRow[] | null {
  const [first = ''] = lines;
  if (!FRAME.test(first)) return null;
  const drawn = lines.flatMap((line, at) =>
    DRAWN_ROW.test(line)
      ? [
          {
            cells: line
              .split('|')
              .map((cell) => cell.trim())
              .slice(1, -1),
            at,
          },
        ]
      : [],
  );
  const [header, ...rows] = drawn;
  if (header === undefined || rows.length < MIN_LISTED || !header.cells.some((cell) => EXPLAINING.test(cell)))
    return null;
  return rows.map(({ cells: [name = '', ...rest], at }) => ({
    name,
    alias: null,
    meaning: rest.filter((cell) => !BARE_CELL.test(cell)).join('; '),
    at,
  }));
}

const MAX_NAME_WORDS = 4;
const MAX_COLUMNS = 5;

/** The rows of a block whose every line holds cells that two blanks and more keep apart, and words in them; null of other blocks. */
function columnsIn(lines: readonly string[]): ListingRow[] | null {
  const rows = lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [{ cells: line.trim().split(/\s{2,}|\t+/), at }],
  );
  const isTable =
    rows.length >= MIN_LISTED &&
    rows.every(({ cells }) => cells.length >= 2 && cells.length <= MAX_COLUMNS && cells.every(isWording)) &&
    rows.every(({ cells: [name = ''] }) => wordsIn(name).length <= MAX_NAME_WORDS) &&
    rows.filter(({ cells }) => cells.slice(1).some((cell) => wordsIn(cell).length >= 2)).length * 2 >= rows.length;
  // What a program prints has its header in capitals.
  if (!isTable || !/\p{Ll}/u.test(rows[0]?.cells.join('') ?? '')) return null;
  return rows.map(({ cells: [name = '', ...rest], at }) => ({ name, alias: null, meaning: rest.join('; '), at }));
}

function isWording(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && !/[{}$=|\\]|^[#/.]|\w\(|;$/.test(cell);
}

/** What a number stands for: a level, a code, a port; not which row it is, nor what a program counts. */
const CODED =
  /^(?:val(?:ue)?s?|codes?|levels?|numbers?|num|no\.?|ports?|status(?: codes?)?|signals?|run ?levels?|exit(?: codes?| status)?|priority|severity|octal|layers?|types?|flags?|errors?)$/i;
const RULER = /^[\s\-=_+*]+$/;
const MAX_HEADER_WORDS = 2;

/**
 * The rows of a block of columns whose first holds numbers that stand for what the second names, under a header that says so: levels,
 * signals, ports. Null of other blocks.
 */
function numberedIn(lines: readonly string[]): Listing | null {
  const said = lines.flatMap((line, at) => (line.trim() === '' || RULER.test(line) ? [] : [{ line: line.trim(), at }]));
  const [first, ...rest] = said;
  const [number = '', name = ''] = first?.line.split(/\s{2,}|\t+|_{2,}|\s*\|\s*/).filter((cell) => cell !== '') ?? [];
  if (!CODED.test(number) || wordsIn(name).length === 0 || wordsIn(name).length > MAX_HEADER_WORDS) return null;
  const rows = rest.flatMap(({ line, at }) => {
    const [value = '', called = '', ...meaning] = line.split(/\s{2,}|\t+|\s*\|\s*/);
    if (!/^\d{1,5}$/.test(value) || !/\p{L}{2}/u.test(called)) return [];
    return [{ name: value, alias: null, meaning: [called, ...meaning].join(': '), at }];
  });
  const isWhole = rows.length === rest.length && rows.length >= MIN_LISTED;
  return isWhole ? { kind: 'numbered', rows, header: [number, name] } : null;
}
