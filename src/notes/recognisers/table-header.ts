import type { TableItem } from '../item.ts';
import { lacksSubject } from '../language/openings.ts';
import { countWords } from '../language/words.ts';

/** What a table is by the words of its header and the look of its cells. */
export type TableKind = 'score' | 'scenario' | 'use' | 'outcome' | 'comparison' | 'reference' | 'description';

const SCORE =
  /^(?:score|marks?|points|q(?:uestion)? ?(?:no\.?|number|#)|attempt|date|percentage|my answer|weight(?:ing)?|% of exam)$/i;
const SITUATION =
  /^(?:scenarios?|requirements?|needs?|triggers?|situations?|problems?|questions?|symptoms?|goals?|if|when|when you|you (?:need|want|have)(?: to)?|i (?:need|want)(?: to)?|if you (?:need|want|see)(?: to)?|clues?|key ?words?|tasks?|want|use case|conditions?|ask|exam (?:clue|keyword|phrase|says)|customer (?:need|wants?))\b/i;
const ANSWER =
  /^(?:answers?|solutions?|services?|use|choose|pick|options?|tools?|recommend(?:ed|ation)?s?|which|features?|approach|strategy|pattern|product|choice|think|go (?:for|with)|best (?:fit|choice|option)|resource|aws service|azure service|then|fix|remedy|action)\b/i;
/** "Requirement | Description": what is needed is told, and not what to do about it. */
const EXPLAINING = /^(?:descriptions?|details?|explanations?|meanings?|definitions?)$/i;
const USE =
  /^(?:use cases?|use when|when to use|when|best for|good for|ideal for|used for|use for|typical use|suitable for|choose (?:when|if|for))\b/i;
const OUTCOME =
  /^(?:results?|outcomes?|effects?|behaviou?r|then|action|consequence|what happens|verdict|decision|effective.*|access|allowed\??|final.*)$/i;
const ASPECT =
  /^(?:|features?|aspects?|property|properties|attributes?|criteri(?:a|on)|characteristics?|dimensions?|comparison|differences?|category|categories|topic|parameter|factor|area|capability|function|metric|consideration|item|vs\.?|point|what)$/i;
const REFERENCE =
  /^(?:commands?|ports?|flags?|shortcuts?|codes?|syntax|protocols?|status(?: codes?)?|numbers?|keys?|fields?|parameters?|arguments?|switch(?:es)?|options?|operators?|symbols?|signals?|port numbers?|cli|kubectl|verbs?)$/i;

/** The kind of a table. An empty header row counts as a plain table of descriptions. */
export function tableKind(table: TableItem): TableKind {
  const header = table.header.map((cell) => cell.text.trim());
  const [first = '', second = ''] = header;
  const last = header.at(-1) ?? '';
  if (
    header.some((cell) => SCORE.test(cell)) &&
    /^(?:#|no\.?|n|q.*|date|attempt|domain|exam|section|topic|test|)$/i.test(first)
  )
    return 'score';
  const isAnswered = ANSWER.test(second) || (header.length === 2 && !EXPLAINING.test(second));
  if (header.length >= 2 && SITUATION.test(first) && isAnswered) return 'scenario';
  if (header.length >= 3 && OUTCOME.test(last) && !isUnique(table, 0)) return 'outcome';
  if (header.length >= 3 && (ASPECT.test(first) || hasAspects(table))) return 'comparison';
  if (header.length === 2 && USE.test(second)) return 'use';
  if (header.length === 2 && (REFERENCE.test(first) || REFERENCE.test(second))) return 'reference';
  return 'description';
}

/**
 * Whether the rows are what things can do or have, so that the things stand at the head of the columns: "Can be sold", "Used in winter", or
 * "Release Year", "Cipher Type", "Key Size".
 */
function hasAspects({ header, rows }: TableItem): boolean {
  const keys = rows.map(({ cells }) => cells[0]?.text ?? '').filter((text) => text !== '');
  if (keys.filter((text) => lacksSubject(text)).length >= MIN_ASPECTS) return true;
  const measured = keys.filter((text) => MEASURE.test(text)).length;
  return (
    measured >= MIN_MEASURES &&
    measured * 2 > keys.length &&
    header
      .slice(1)
      .every(({ text }) => /\p{Lu}/u.test(text) && !MEASURE.test(text) && !isDescription(text) && !isAside(text))
  );
}

const MIN_MEASURES = 3;
/** What every one of several things has. */
const MEASURE =
  /(?:^|[\s-])(?:types?|size|year|modes?|costs?|pric(?:e|ing)|speed|rates?|range|limits?|length|levels?|support|protocols?|management|authentication|encryption|integrity|ports?|latency|throughput|performance|availability|durability|scope|versions?|dates?|duration|capacity|security|bandwidth|frequency|architecture|formats?|scalability|complexity)$/i;

const MIN_ASPECTS = 2;

/** Whether no two rows have the same text in a column; empty cells do not count. */
export function isUnique(table: TableItem, column: number): boolean {
  const seen = new Set<string>();
  for (const row of table.rows) {
    const text = (row.cells[column]?.text ?? '').toLowerCase();
    if (text === '') continue;
    if (seen.has(text)) return false;
    seen.add(text);
  }
  return true;
}

const MAX_NAME_WORDS = 4;

/** Whether the first column only numbers what the second names: `3 | daemon | messages of the system`. */
export function areNumbers(table: TableItem): boolean {
  return (
    table.header.length > 2 &&
    isUnique(table, 1) &&
    table.rows.every(({ cells: [number, name] }) => {
      const words = countWords(name?.text ?? '');
      return /^\d[\d\s.–-]*$/.test(number?.text ?? '') && words > 0 && words <= MAX_NAME_WORDS;
    })
  );
}

const MAX_KEYS = 3;

/** How many of the first columns it takes to tell the rows apart, where one is not enough: `up | down | …` over `up | up | …`. Else null. */
export function keyColumns({ header, rows }: TableItem): number | null {
  for (let count = 1; count <= MAX_KEYS && count < header.length; count += 1) {
    const keys = rows.map(({ cells }) => cells.slice(0, count).map(({ text }) => text.toLowerCase()));
    const areNamed = keys.every(([first]) => first !== '');
    if (areNamed && new Set(keys.map((key) => key.join('|'))).size === rows.length) return count === 1 ? null : count;
  }
  return null;
}

const PLAIN_HEADER =
  /^(?:descriptions?|meanings?|definitions?|explanations?|details?|what it does|what(?: is it| it is| it means)?|notes?|info(?:rmation)?|summary|values?|purpose|function|role|comments?|means|does|overview|about|)$/i;

/** Whether a column says what its row's subject is or does, so that its name adds nothing to a question. */
export function isDescription(header: string): boolean {
  return PLAIN_HEADER.test(header.trim());
}

/** Whether a column only illustrates: an example, a note, a link. */
export function isAside(header: string): boolean {
  return /^(?:examples?|e\.g\.?|notes?|comments?|remarks?|links?|sources?|references?|docs?|see|url|#|sample|image|icon|done|status ?✓?)$/i.test(
    header.trim(),
  );
}
