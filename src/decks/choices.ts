import type { Family, KnowledgeBase, Place } from '../rules/knowledge.ts';
import { parseComparison } from '../rules/predicate.ts';
import type { Choice, Gift, Slot } from '../rules/scenario.ts';
import { type Context, readComparison } from './scenario-block.ts';
import {
  entriesOf,
  itemsOf,
  refuseOtherKeys,
  textAt,
  textsAt,
  under,
  type YamlEntry,
  type YamlNode,
} from './yaml-tree.ts';

const bare = { worded: false, needs: [], gives: [], slots: [] };

/** The options of a `best`, `each` or `not` question: ids of the family's options, or a mapping from them to their words. */
export function readOptions(block: YamlNode, family: Family, { report }: Context): Choice[] {
  const node = under(block, 'options');
  const named =
    node?.kind === 'map'
      ? node.entries.map(({ key, place, value }) => ({ id: key, place, text: textAt(value) || null }))
      : itemsOf(node).map((item) => ({ id: textAt(item) ?? '', place: item.place, text: null }));
  return named.flatMap(({ id, place, text }): Choice[] => {
    const option = family.options.get(id);
    if (option)
      return [
        {
          ...bare,
          id,
          text: text ?? option.name,
          worded: text !== null,
          use: { family: family.id, option: id },
          place,
        },
      ];
    report(
      place,
      'unknown-option',
      `The family ${family.id} has no option “${id}”; there are ${[...family.options.keys()].join(', ')}.`,
    );
    return [];
  });
}

/** The families that the steps of a combination come from, in order, so that their attributes can be asked for. */
export function familiesOfSteps(block: YamlNode, family: string): string[] {
  const used = entriesOf(under(block, 'steps')).flatMap(({ value }) => {
    const [named, option] = (textAt(under(value, 'use')) ?? '').split('.');
    return option === undefined ? [] : [named ?? ''];
  });
  return [...new Set([...(family === '' ? [] : [family]), ...used])];
}

/** The steps of a combination. */
export function readSteps(block: YamlNode, family: string, context: Context): Choice[] {
  return entriesOf(under(block, 'steps')).flatMap((entry) => readStep(entry, family, context) ?? []);
}

function readStep({ key: id, place, value }: YamlEntry, family: string, context: Context): Choice | null {
  const { kb, report } = context;
  refuseOtherKeys(value, ['use', 'text', 'needs', 'gives'], report);
  const use = under(value, 'use');
  const written = textAt(use) ?? '';
  const [first = '', second] = written.split('.');
  const named = second === undefined ? { family, option: first } : { family: first, option: second };
  const option = kb.families.get(named.family)?.options.get(named.option);
  if (!option) {
    report(
      use?.place ?? place,
      'unknown-option',
      `The step “${id}” uses “${written}”, which is no option: write family.option.`,
    );
    return null;
  }
  const text = textAt(under(value, 'text'));
  return {
    ...bare,
    id,
    text: text ?? option.name,
    worded: text !== null,
    use: named,
    needs: itemsOf(under(value, 'needs')).flatMap((node) => readComparison(node, context) ?? []),
    gives: entriesOf(under(value, 'gives')).flatMap((gift) => readGift(gift, context) ?? []),
    place,
  };
}

/** `pace: event-front.sns-sqs-lambda.caps-concurrency-at-source is yes`: the fact that grounds what a step gives. */
function readGift({ key, place, value }: YamlEntry, { kb, report }: Context): Gift | null {
  const match = /^([^.\s]+)\.([^.\s]+)\.(\S+)\s+(.*)$/.exec(textAt(value) ?? '');
  const [, family = '', option = '', attribute = '', rest = ''] = match ?? [];
  if (!match || !kb.families.get(family)?.options.get(option)) {
    report(value.place, 'gives', 'What a step gives is grounded by a fact: write “family.option.attribute is yes”.');
    return null;
  }
  const comparison = parseComparison(`${attribute} ${rest}`, [family], kb);
  if ('wrong' in comparison) {
    report(place, 'predicate', comparison.wrong);
    return null;
  }
  return { requirement: key, option, comparison: { ...comparison, family } };
}

/** Slots with the parts in them: `{ name: apex, lb: [nlb, alb] }`. An unknown part or slot is reported. */
export function readSlots(node: YamlNode | null, family: Family, { report }: Context): Slot[] {
  return entriesOf(node).flatMap(({ key: slot, place, value }): Slot[] => {
    if (slot === 'text') return [];
    return isSlot(slot, place, family, report) ? [{ slot, parts: readParts(value, family, report) }] : [];
  });
}

function isSlot(slot: string, place: Place, family: Family, report: Context['report']): boolean {
  if (family.slots.includes(slot)) return true;
  report(place, 'unknown-slot', `A path has no slot “${slot}”; there are ${family.slots.join(', ')}.`);
  return false;
}

function readParts(node: YamlNode, family: Family, report: Context['report']): string[] {
  return itemsOf(node).flatMap((item) => {
    const part = textAt(item) ?? '';
    if (family.options.has(part)) return [part];
    report(
      item.place,
      'unknown-part',
      `There is no part “${part}”; there are ${[...family.options.keys()].join(', ')}.`,
    );
    return [];
  });
}

/** The assemblies of a `compose` question: those listed, or every filling of its open slots. */
export function readAssemblies(
  block: YamlNode,
  family: Family,
  context: Context,
): Pick<Parameters<typeof assemble>[0], 'open'> & { choices: Choice[] } {
  const open = entriesOf(under(block, 'slots')).flatMap(({ key: slot, place, value }) => {
    if (!isSlot(slot, place, family, context.report)) return [];
    return [{ slot, place, fillings: itemsOf(value).map((filling) => readParts(filling, family, context.report)) }];
  });
  const listed = entriesOf(under(block, 'options')).map(({ key: id, place, value }): Choice => {
    const slots = readSlots(value, family, context);
    const text = textAt(under(value, 'text')) ?? textsAt(under(value, 'text')).join(' ');
    return { ...bare, id, text: text || describe(slots, family), worded: text !== '', use: null, slots, place };
  });
  const filled = open.length === 0 ? [] : assemble({ open, family });
  return {
    open: open.map(({ slot, fillings, place }) => ({ slot, fillings, place })),
    choices: [...listed, ...filled],
  };
}

function assemble({
  open,
  family,
}: {
  open: readonly { slot: string; place: Place; fillings: readonly string[][] }[];
  family: Family;
}): Choice[] {
  const fillings = open.reduce<Slot[][]>(
    (made, { slot, fillings: options }) => made.flatMap((slots) => options.map((parts) => [...slots, { slot, parts }])),
    [[]],
  );
  return fillings.map((slots) => ({
    ...bare,
    id: slots.map(({ parts }) => parts.join('-')).join('+'),
    text: describe(slots, family),
    use: null,
    slots,
    place: open[0]?.place ?? family.place,
  }));
}

function describe(slots: readonly Slot[], family: Family): string {
  return slots.flatMap(({ parts }) => parts.map((part) => family.options.get(part)?.name ?? part)).join(', ');
}

/** Whether the family exists, which is reported when it does not. */
export function familyNamed(
  id: string | null,
  place: Place,
  kb: KnowledgeBase,
  report: Context['report'],
): Family | null {
  const family = id === null ? null : (kb.families.get(id) ?? null);
  if (!family) {
    const known = [...kb.families.keys()].join(', ');
    report(
      place,
      'unknown-family',
      id === null ? 'The scenario names no family: add “family:”.' : `There is no family “${id}”; there are ${known}.`,
    );
  }
  return family;
}
