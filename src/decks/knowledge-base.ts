import type { Checked, Problem } from '../problem.ts';
import type { Attribute, Cell, CompatibilityRule, Family, KnowledgeBase, Option } from '../rules/knowledge.ts';
import { composedCell } from '../rules/path.ts';

/** Puts pages together: two tables with one family are an error at the second; cells left to be computed are, from their parts. */
export function knowledgeBase(pages: readonly Family[], rules: readonly CompatibilityRule[]): Checked<KnowledgeBase> {
  const problems: Problem[] = [];
  const families = new Map<string, Family>();
  for (const page of pages) {
    const first = families.get(page.id);
    if (first) {
      const message = `The family ${page.id} has a table already, in ${first.place.path}: give this one another name.`;
      problems.push({ ...page.place, severity: 'error', rule: 'table/same-family', message });
    } else families.set(page.id, page);
  }
  const parts = [...families.values()].find(({ slots }) => slots.length > 0) ?? null;
  for (const family of families.values()) {
    families.set(family.id, compute(family, families, parts, problems));
  }
  return { value: { families, parts: parts && (families.get(parts.id) ?? null), rules }, problems };
}

function compute(
  family: Family,
  families: ReadonlyMap<string, Family>,
  parts: Family | null,
  problems: Problem[],
): Family {
  const options = new Map<string, Option>();
  for (const option of family.options.values()) {
    const cells = new Map(option.cells);
    for (const [id, cell] of option.cells) {
      const attribute = family.attributes.get(id);
      if (cell.computed && attribute) cells.set(id, computedCell(option, attribute, cell, families, parts, problems));
    }
    options.set(option.id, { ...option, cells });
  }
  return { ...family, options };
}

function computedCell(
  option: Option,
  attribute: Attribute,
  cell: Cell,
  families: ReadonlyMap<string, Family>,
  parts: Family | null,
  problems: Problem[],
): Cell {
  const found = option.via.map((part) => {
    const [family, id] = part.includes('.') ? part.split('.') : [parts?.id, part];
    return {
      part,
      cell: families
        .get(family ?? '')
        ?.options.get(id ?? '')
        ?.cells.get(attribute.id),
    };
  });
  const missing = found.filter((one) => !one.cell).map(({ part }) => part);
  if (found.length === 0 || missing.length > 0) {
    const why =
      found.length === 0
        ? `${option.id} names no parts in a via row`
        : `${missing.join(', ')} says nothing of ${attribute.id}`;
    problems.push({
      ...cell.place,
      severity: 'error',
      rule: 'table/via',
      message: `The cell cannot be computed: ${why}.`,
    });
    return cell;
  }
  return {
    ...composedCell(
      attribute,
      found.flatMap((one) => one.cell ?? []),
      cell.fact,
    ),
    place: cell.place,
  };
}
