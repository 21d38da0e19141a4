import { type ContextNode, type Inline, type Item, make, type Proposal, type Recogniser, type Row } from '../item.ts';
import { decapitalise } from '../language/questions.ts';
import { leadSpan, splitAtSeparator } from '../language/separator.ts';
import { countWords } from '../language/words.ts';

const DEFAULT = /^(.{2,60}?)\s*\((?:the )?default\)\s*$/i;
const MAX_NAME_WORDS = 5;
const MAX_LABEL_WORDS = 6;

/** `Hot (default)` among several things: which of them is the default? */
export const defaultOne: Recogniser = {
  name: 'default-one',
  scope: 'group',
  recognise(item) {
    const label = labelOf(item);
    if (label === null) return null;
    if (item.kind === 'table') return marked(item.rows, label);
    if (item.kind !== 'bullet' && item.kind !== 'step') return null;
    const name = item.group.length < 2 ? null : nameOf(item.inline);
    return name === null ? null : make([card(name, label)]);
  },
};

function marked(rows: readonly Row[], label: string): ReturnType<Recogniser['recognise']> {
  const named = rows.flatMap((row) => {
    const name = row.cells[0] === undefined ? null : nameOf(row.cells[0]);
    return name === null ? [] : [{ ...card(name, label), lines: row.lines }];
  });
  return rows.length < 2 || named.length !== 1 ? null : make(named);
}

function card(name: string, label: string): Proposal {
  return { form: 'basic', front: `${label}: which is the default?`, back: name };
}

/** What a line or a cell names as the default, or null. */
function nameOf(inline: Inline): string | null {
  const split = splitAtSeparator(inline);
  const lead = leadSpan(inline);
  const text = split?.left ?? (lead === null ? inline.text : inline.text.slice(0, lead.end));
  const whole =
    split === null && lead === null
      ? text
      : `${text}${/^\s*(\((?:the )?default\))/i.exec(inline.text.slice(text.length))?.[1] ?? ''}`;
  const name = DEFAULT.exec(whole.replace(/:$/, ''))?.[1];
  return name === undefined || countWords(name) > MAX_NAME_WORDS ? null : name;
}

/** The nearest name above: what they are kinds of. */
function labelOf({ context }: Item): string | null {
  const node: ContextNode | undefined = context.at(-1);
  if (node === undefined || node.kind === 'question' || countWords(node.label) > MAX_LABEL_WORDS) return null;
  return node.kind === 'generic' ? null : decapitalise(node.name).replace(/^./, (first) => first.toUpperCase());
}
