import type { Item, Proposal, TextItem } from '../item.ts';
import { cloze } from '../language/clozes.ts';
import { lastPart } from '../language/last-part.ts';
import { opensWithPronoun } from '../language/openings.ts';
import { decapitalise, trimEnding } from '../language/questions.ts';
import { textAbove } from '../language/subject.ts';
import { countWords } from '../language/words.ts';

const MAX_MEMBERS = 7;
const MAX_WORDS = 12;
const MAX_ALL_WORDS = 45;

/** A question, a pointer, what means something said elsewhere, an address, or only praises. */
const LEANING =
  /[:?]|->|→|\b(?:them|these|those|this one|the above|below)\b|^\S+[./]\S+$|^(?:great|good|nice|awesome|cool|easy)\b/i;

/** A card of what stands under one name: the first item it asks for, and all of them. */
export type Leftover = { item: Item; proposal: Proposal; members: readonly Item[] };

/**
 * What no recogniser found a card in, asked all the same where it stands under a name: two to seven short lines ("Managed
 * service", "Full control of config") together, as a list of what else is to be known of it, and a single one by its end. `unasked`
 * are those lines in the order of the note; lines under no name, questions, and what leans on something else give none.
 */
export function leftoversOf(unasked: readonly Item[]): Leftover[] {
  const byParent = new Map<Item, TextItem[]>();
  for (const item of unasked) {
    const { parent } = item;
    if (parent === null || parent.own?.kind !== 'term' || !isMember(item)) continue;
    const group = byParent.get(parent);
    if (group === undefined) byParent.set(parent, [item]);
    else group.push(item);
  }
  return [...byParent].flatMap(([parent, members]) => {
    const name = parent.own?.label ?? '';
    const [only] = members;
    const proposal = members.length === 1 && only !== undefined ? ending(name, only) : together(name, parent, members);
    return proposal === null || only === undefined ? [] : [{ item: only, proposal, members }];
  });
}

function together(name: string, { children }: Item, members: readonly TextItem[]): Proposal | null {
  const texts = members.map(({ inline: { text } }) => trimEnding(text));
  const [first, last] = [members[0], members.at(-1)];
  const isFit = members.length <= MAX_MEMBERS && countWords(texts.join(' ')) <= MAX_ALL_WORDS;
  if (!isFit || first === undefined || last === undefined) return null;
  return {
    form: 'list',
    front: `${name}: what ${members.length === children.length ? 'to know' : 'else to know'}? (${texts.length})`,
    members: texts,
    lines: { line: first.lines.line, endLine: last.lines.endLine },
  };
}

/** "High ttl: possibly […]": the end of the only such line. */
function ending(name: string, item: TextItem): Proposal | null {
  const { text, spans } = item.inline;
  const part = lastPart(text, textAbove(item));
  if (part === null) return null;
  if (text.toLowerCase().includes(name.toLowerCase())) return cloze({ text, spans }, part);
  const lead = `${name}: `;
  const lowered = part.start === 0 ? text : decapitalise(text);
  return cloze({ text: lead + lowered, spans: [] }, { start: part.start + lead.length, end: part.end + lead.length });
}

function isMember(item: Item): item is TextItem {
  if (item.kind !== 'bullet' && item.kind !== 'paragraph') return false;
  const {
    children,
    inline: { text },
  } = item;
  const words = countWords(text);
  const isShort = children.length === 0 && words <= MAX_WORDS;
  return isShort && !opensWithPronoun(text) && !LEANING.test(text);
}
