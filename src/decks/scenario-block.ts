import type { KnowledgeBase, Place } from '../rules/knowledge.ts';
import type { Comparison } from '../rules/predicate.ts';
import { parseComparison } from '../rules/predicate.ts';
import type { Choose, Preference, Requirement } from '../rules/scenario.ts';
import {
  entriesOf,
  itemsOf,
  type Report,
  refuseOtherKeys,
  textAt,
  under,
  type YamlEntry,
  type YamlNode,
} from './yaml-tree.ts';

const chooses: readonly Choose[] = ['best', 'each', 'not', 'combination', 'compose'];
const fewest = ['fewest', 'least', 'lowest', 'smallest', 'no'];
const most = ['most', 'highest', 'largest', 'greatest', 'yes'];

/** What the reading of one block needs at hand. `families` are those an attribute is looked up in, in order. */
export type Context = { kb: KnowledgeBase; families: readonly string[]; choose: Choose; report: Report };

/** Which kind of question the block asks; a word that is none is reported, and counts as `best`. */
export function readChoose(block: YamlNode, report: Report): Choose {
  const node = under(block, 'choose');
  if (node === null) return 'best';
  const choose = chooses.find((one) => one === textAt(node));
  if (!choose)
    report(node.place, 'choose', `“${textAt(node) ?? ''}” is no way to choose: write one of ${chooses.join(', ')}.`);
  return choose ?? 'best';
}

/** How many options to choose, or null when it is not told. */
export function readCount(block: YamlNode, report: Report): number | null {
  const node = under(block, 'count');
  if (node === null) return null;
  const count = Number(textAt(node));
  if (Number.isInteger(count) && count > 0) return count;
  report(node.place, 'count', 'The count must be a whole number above 0.');
  return null;
}

/** The requirements of a block, in order. One that cannot be read is reported and left out. */
export function readRequirements(block: YamlNode, context: Context): Requirement[] {
  return entriesOf(under(block, 'require')).flatMap((entry) => readRequirement(entry, context) ?? []);
}

function readRequirement({ key: id, place, value }: YamlEntry, context: Context): Requirement | null {
  const { choose, report } = context;
  if (value.kind === 'map') {
    refuseOtherKeys(value, ['any of'], report);
    const anyOf = itemsOf(under(value, 'any of')).flatMap((item) => readComparison(item, context) ?? []);
    if (anyOf.length === 0)
      report(place, 'requirement', `The requirement “${id}” is empty: write “any of: [one, another]”.`);
    return anyOf.length === 0 ? null : { id, mode: 'any', anyOf, place };
  }
  const text = textAt(value);
  if (text === null || text === '') {
    report(place, 'requirement', `The requirement “${id}” must be one comparison, such as “static-ip is yes”.`);
    return null;
  }
  if (choose === 'combination' && text === 'given') return { id, mode: 'given', anyOf: [], place };
  const isAll = choose === 'combination' && text.startsWith('all ');
  const comparison = compare(isAll ? text.slice(4) : text, value.place, context);
  return comparison && { id, mode: isAll ? 'all' : 'any', anyOf: [comparison], place };
}

/** One comparison, or null when it cannot be read, which is reported. */
export function readComparison(node: YamlNode, context: Context): Comparison | null {
  const text = textAt(node);
  if (text !== null && text !== '') return compare(text, node.place, context);
  context.report(node.place, 'predicate', 'A comparison is one line of text, such as “static-ip is yes”.');
  return null;
}

function compare(text: string, place: Place, { kb, families, report }: Context): Comparison | null {
  const comparison = parseComparison(text, families, kb);
  if (!('wrong' in comparison)) return comparison;
  report(place, 'predicate', comparison.wrong);
  return null;
}

/** The preferences of a block, in order. */
export function readPreferences(block: YamlNode, { kb, families, choose, report }: Context): Preference[] {
  const node = under(block, 'prefer');
  if (node !== null && choose !== 'best' && choose !== 'compose') {
    report(
      node.place,
      'prefer',
      `A preference ranks options, which “choose: ${choose}” does not: make it a requirement.`,
    );
    return [];
  }
  return itemsOf(node).flatMap((item): Preference[] => {
    const [id = '', word = '', ...rest] = (textAt(item) ?? '').split(/\s+/);
    const attribute = families.map((family) => kb.families.get(family)?.attributes.get(id)).find((one) => one);
    const direction = fewest.includes(word) ? 'fewest' : most.includes(word) ? 'most' : null;
    if (!attribute) report(item.place, 'prefer', `No attribute “${id}” is known here.`);
    else if (attribute.type === 'enum') report(item.place, 'prefer', `${id} holds words, which have no order.`);
    else if (!direction || rest.length > 0) report(item.place, 'prefer', `Write “${id} fewest” or “${id} most”.`);
    else return [{ attribute: id, direction, place: item.place }];
    return [];
  });
}
