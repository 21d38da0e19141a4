import type {
  Attribute,
  Cell,
  CompatibilityRule,
  Family,
  KnowledgeBase,
  RulePart,
  Standing,
  Value,
} from './knowledge.ts';
import { isKnown } from './knowledge.ts';
import type { Slot } from './scenario.ts';

/** The parts of a path in the order of the slots: what is given and what an assembly adds. */
export function partsOf(family: Family, slots: readonly Slot[]): string[] {
  const order = (slot: string) => family.slots.indexOf(slot);
  return [...slots].sort((one, other) => order(one.slot) - order(other.slot)).flatMap(({ parts }) => parts);
}

/** What a path of parts is in one attribute. A part to which the attribute does not apply is passed over. */
export function composedCell(attribute: Attribute, cells: readonly Cell[], fact: string): Cell {
  const taking = cells.filter(({ value }) => value.is !== 'inapplicable');
  const place = cells[0]?.place ?? attribute.place;
  const build = (value: Value, deciding: readonly Cell[]): Cell => ({
    fact,
    value,
    standing: weakest(deciding),
    sources: [...new Set(deciding.flatMap(({ sources }) => sources))],
    exam: null,
    from: deciding.map((cell) => cell.fact),
    computed: true,
    place,
  });
  if (taking.length === 0) return build({ is: 'inapplicable' }, cells);
  const known = taking.filter(isKnown);
  const missing = taking.filter((cell) => !isKnown(cell));
  const first = known[0];
  switch (attribute.along) {
    case 'any':
    case 'all': {
      const decides = known.find(({ value }) => value.is === 'boolean' && value.yes === (attribute.along === 'any'));
      if (decides) return build(decides.value, [decides]);
      if (missing.length > 0 || !first) return build({ is: 'unknown' }, missing);
      return build(first.value, known);
    }
    case 'min': {
      if (missing.length > 0 || !first) return build({ is: 'unknown' }, missing);
      const least = known.reduce((one, other) => (amountOf(other) < amountOf(one) ? other : one), first);
      return build(least.value, [least]);
    }
    case 'union': {
      if (missing.length > 0 || !first) return build({ is: 'unknown' }, missing);
      const members = known.flatMap(({ value }) => (value.is === 'set' ? value.members : []));
      return build({ is: 'set', members: [...new Set(members)].sort() }, known);
    }
  }
}

function amountOf({ value }: Cell): number {
  return value.is === 'number' ? value.amount : Number.POSITIVE_INFINITY;
}

const byTrust: readonly Standing[] = ['definition', 'sourced', 'judgement', 'unsourced', 'unverified'];

function weakest(cells: readonly Cell[]): Standing {
  const ranks = cells.map(({ standing }) => byTrust.indexOf(standing));
  return byTrust[Math.max(0, ...ranks)] ?? 'unsourced';
}

/** A path's cell in one attribute of the parts' family, or null when the family has no such attribute. */
export function pathCell(family: Family, parts: readonly string[], attribute: string): Cell | null {
  const described = family.attributes.get(attribute);
  if (!described) return null;
  const cells = parts.flatMap((part) => family.options.get(part)?.cells.get(attribute) ?? []);
  return composedCell(described, cells, `${family.id}.${parts.join('+')}.${attribute}`);
}

/** The rules a path of parts breaks, those that only warn left out. */
export function brokenRules(kb: KnowledgeBase, parts: readonly string[]): CompatibilityRule[] {
  return kb.rules.filter(
    ({ level, when, unless }) =>
      level !== 'warn' &&
      when.length > 0 &&
      when.every((condition) => isIn(condition, parts)) &&
      !unless.some((condition) => isIn(condition, parts)),
  );
}

function isIn({ parts: wanted, followedBy }: RulePart, parts: readonly string[]): boolean {
  return parts.some(
    (part, index) => wanted.includes(part) && (followedBy.length === 0 || followedBy.includes(parts[index + 1] ?? '')),
  );
}
