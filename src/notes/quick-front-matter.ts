import type { YamlNode } from '../decks/yaml-tree.ts';
import type { FrontMatter } from './front-matter.ts';
import { cleanLine } from './plain.ts';
import { quickYaml } from './quick-yaml.ts';

/** What a note without front matter says. */
export const noFrontMatter: FrontMatter = {
  title: null,
  tags: [],
  deck: null,
  cards: 'auto',
  importance: 0,
  family: false,
  endLine: 0,
};

/** The fields that are read; the others are for other programs. */
const fields: readonly string[] = ['title', 'tags', 'deck', 'cards', 'importance'];

/**
 * Reads the front matter that nearly all notes have, without the YAML library, and as a tree with places (null without any).
 * Null when something in it is unusual or wrong: `readFrontMatter` is to read it then.
 */
export function quickFrontMatter(path: string, note: string): { value: FrontMatter; tree: YamlNode | null } | null {
  const block = findBlock(note);
  if (block === null) return { value: noFrontMatter, tree: null };
  if (block.language !== '') return null;
  if (block.endLine === 0) return { value: noFrontMatter, tree: null };
  const lines = block.source.slice(block.source.indexOf('\n') + 1, -3);
  const tree = quickYaml(lines, { path, line: 2, column: 1 });
  const value = tree === null ? null : quickFields(tree, block.endLine);
  return value === null ? null : { value, tree };
}

/** Tags of a list, or of one line with commas or spaces between them; without their `#`. */
export function tagsIn(written: string | readonly string[]): string[] {
  const list = typeof written === 'string' ? written.split(written.includes(',') ? ',' : /\s+/) : written;
  return list.map((tag) => tag.trim().replace(/^#/, '')).filter((tag) => tag !== '');
}

/** A plain scalar that YAML may take for something else than text: a number, a truth value, a date. */
const maybeNoText = /^(?:[-+.]?\d|[-+]?\.(?:inf|nan)$|true$|false$)/i;

/** The fields, where each is what it has to be without a doubt; else null. */
function quickFields(tree: YamlNode, endLine: number): FrontMatter | null {
  if (tree.kind !== 'map') return null;
  const value: FrontMatter = { ...noFrontMatter, endLine };
  for (const { key, value: node } of tree.entries) {
    const texts = node.kind === 'list' ? node.items : [node];
    const words = texts.flatMap((one) => (one.kind === 'text' ? [cleanLine(one.text)] : []));
    const [word = ''] = words;
    if (key === 'family') value.family = true;
    if (!fields.includes(key)) continue;
    if (node.kind === 'text' && node.text === '') return null;
    if (words.length < texts.length || (key !== 'tags' && node.kind === 'list')) return null;
    if (key !== 'importance' && words.some((one) => one === '' || maybeNoText.test(one))) return null;
    if (key === 'title') value.title = word;
    else if (key === 'deck') value.deck = word;
    else if (key === 'tags') value.tags = tagsIn(node.kind === 'list' ? words : word);
    else if (key === 'cards' && (word === 'auto' || word === 'explicit' || word === 'off')) value.cards = word;
    else if (key === 'importance' && /^(?:-1|[012])$/.test(word)) value.importance = Number(word);
    else return null;
  }
  return value;
}

/** Front matter as it is written, from the opening line to the closing one; `endLine` is 0 without a closing one. */
export type Block = { language: string; source: string; endLine: number };

/** The front matter of a note; null when it opens with none. */
export function findBlock(note: string): Block | null {
  const opening = /^---[ \t]*([A-Za-z]*)[ \t]*(?:\n|$)/.exec(note);
  if (opening === null) {
    return null;
  }
  const language = opening[1] ?? '';
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(note);
  if (end === null) {
    return { language, source: note, endLine: 0 };
  }
  const source = note.slice(0, end.index + 3);
  let endLine = 1;
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    endLine += 1;
  }
  return { language, source, endLine };
}
