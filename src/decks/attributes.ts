import type { Along, Attribute, AttributeType, Place } from '../rules/knowledge.ts';
import { parseQuantity } from '../rules/unit.ts';
import { plainWord } from '../rules/value.ts';
import type { Page } from './page.ts';
import {
  entriesOf,
  type Report,
  refuseOtherKeys,
  textAt,
  textsAt,
  under,
  type YamlEntry,
  type YamlNode,
} from './yaml-tree.ts';

const types: readonly AttributeType[] = ['boolean', 'enum', 'set', 'number', 'ordinal'];
const alongs: readonly Along[] = ['min', 'any', 'all', 'union'];
const keys = ['type', 'unit', 'better', 'along', 'means', 'card', 'say', 'ask', 'words'];

/** The attributes a page's front matter describes, by id, in its order. */
export function readAttributes(page: Page): Map<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  for (const entry of entriesOf(under(page.front, 'attributes'))) {
    const attribute = readAttribute(entry, page);
    if (attribute) attributes.set(attribute.id, attribute);
  }
  return attributes;
}

function readAttribute({ key: id, place, value }: YamlEntry, page: Page): Attribute | null {
  const problem = (where: Place, rule: string, message: string) => page.error(where, `table/${rule}`, message);
  refuseOtherKeys(value, keys, problem);
  const written = textAt(under(value, 'type'));
  const type = types.find((one) => one === written);
  if (!type) {
    problem(
      place,
      'attribute-type',
      `The attribute ${id} has no type that is known: write one of ${types.join(', ')}.`,
    );
    return null;
  }
  const better = textAt(under(value, 'better'));
  if (better !== null && better !== 'more' && better !== 'fewer') {
    problem(under(value, 'better')?.place ?? place, 'better', `“${better}” is no direction: write more or fewer.`);
  }
  const along = textAt(under(value, 'along'));
  if (along !== null && !alongs.some((one) => one === along)) {
    problem(
      under(value, 'along')?.place ?? place,
      'along',
      `“${along}” is no way to compose: write one of ${alongs.join(', ')}.`,
    );
  }
  return {
    id,
    type,
    unit: textAt(under(value, 'unit')),
    better: better === 'more' || better === 'fewer' ? better : null,
    along: alongs.find((one) => one === along) ?? usualAlong(type),
    means: textAt(under(value, 'means')),
    card: readCard(under(value, 'card'), problem),
    say: phrasesOf(under(value, 'say')),
    ask: phrasesOf(under(value, 'ask')),
    words: textsAt(under(value, 'words')).map(plainWord),
    place,
  };
}

function phrasesOf(node: YamlNode | null): Record<string, string> {
  return Object.fromEntries(entriesOf(node).map(({ key, value }) => [key, textAt(value) ?? '']));
}

/** `off`, a question for each option, one about those that say yes, or questions by the word they are about: `{ no: … }`. */
function readCard(node: YamlNode | null, problem: Report): Attribute['card'] {
  if (node === null) return null;
  const text = textAt(node);
  if (text === 'off') return 'off';
  if (text) return [{ asks: text.includes('{}') ? null : 'yes', text }];
  const byWord = Object.entries(phrasesOf(node)).map(([asks, question]) => ({ asks: plainWord(asks), text: question }));
  if (byWord.length > 0 && byWord.every((question) => question.text !== '')) return byWord;
  problem(
    node.place,
    'card',
    'Write the question of the cards, questions by the word they ask about ({ no: … }), or off.',
  );
  return null;
}

/** A limit is the least along a path, a duty adds up, a capability is any part's. */
function usualAlong(type: AttributeType): Along {
  if (type === 'number' || type === 'ordinal') return 'min';
  return type === 'set' ? 'union' : 'any';
}

/** The type a row's cells show: yes and no, numbers in one unit, lists, or words. */
export function inferType(id: string, place: Place, texts: readonly string[]): Attribute {
  const told = texts.filter((text) => !['?', '—', '=', ''].includes(text));
  const quantities = told.map((text) => parseQuantity(text, null));
  const named = told.map((text) => /[A-Za-z%][A-Za-z/%-]*$/.exec(text)?.[0] ?? null);
  const [unit = null] = named;
  const isNumber =
    told.every((text) => /^[\d∞]/.test(text)) && named.every((name) => name === unit) && quantities.length > 0;
  const isBoolean = told.length > 0 && told.every((text) => text === 'yes' || text === 'no');
  const isQuantity = isNumber && told.every((text) => isReadable(text, unit));
  const type = isBoolean ? 'boolean' : isQuantity ? 'number' : told.some((text) => text.includes(',')) ? 'set' : 'enum';
  return {
    id,
    type,
    unit: type === 'number' ? unit : null,
    better: null,
    along: usualAlong(type),
    means: null,
    card: null,
    say: {},
    ask: {},
    words: [],
    place,
  };
}

function isReadable(text: string, unit: string | null): boolean {
  const quantity = parseQuantity(text, unit);
  return quantity !== null && 'amount' in quantity;
}
