import type { Attribute, CardQuestion, Cell, Family, Option, Source } from '../rules/knowledge.ts';
import { printValue } from '../rules/value.ts';

/** A decision table as the page it can be loaded from again. Its row labels carry no default: each cell names its own source. */
export function printTable(family: Family): string {
  const options = [...family.options.values()];
  const rows = [
    ['', ...options.map(({ name }) => escapeCell(name))],
    ['---', ...options.map(() => '---')],
    ['`id`', ...options.map(({ id }) => id)],
    ...(options.some(({ via }) => via.length > 0) ? [['via', ...options.map(({ via }) => via.join(', ') || '—')]] : []),
    ...[...family.attributes.values()].map(({ id }) => [
      id,
      ...options.map((option) => printCell(option.cells.get(id))),
    ]),
  ];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const sources = sourcesOf(options).map(printSource).join('\n');
  return `${['---', ...frontLines(family), '---', '', table, '', sources].join('\n').trimEnd()}\n`;
}

function frontLines(family: Family): string[] {
  const exam = [...family.options.values()].flatMap(({ id, cells }) =>
    [...cells].flatMap(([attribute, cell]) =>
      cell.exam === null ? [] : [`  ${id}.${attribute}: ${quoted(cell.exam)}`],
    ),
  );
  const names = [...family.options.values()].flatMap(({ id, short }) =>
    short === null ? [] : [`  ${quoted(id)}: ${quoted(short)}`],
  );
  return [
    `family: ${quoted(family.id)}`,
    `title: ${quoted(family.title)}`,
    `ask: ${quoted(family.ask)}`,
    `tags: ${list(family.tags)}`,
    `weight: ${family.weight}`,
    `settings: ${list(family.settings)}`,
    `only-wrong: ${list(family.onlyWrong)}`,
    ...(family.slots.length === 0 ? [] : [`slots: ${list(family.slots)}`]),
    ...(names.length === 0 ? [] : ['names:', ...names]),
    'attributes:',
    ...[...family.attributes.values()].map(printAttribute),
    ...(exam.length === 0 ? [] : ['exam:', ...exam]),
  ];
}

function printAttribute({ id, type, unit, better, along, means, card, say, ask, words }: Attribute): string {
  const fields = [
    `type: ${type}`,
    ...(unit === null ? [] : [`unit: ${quoted(unit)}`]),
    ...(better === null ? [] : [`better: ${better}`]),
    `along: ${along}`,
    ...(means === null ? [] : [`means: ${quoted(means)}`]),
    ...(card === null ? [] : [`card: ${printCard(card)}`]),
    ...(Object.keys(say).length === 0 ? [] : [`say: ${phrases(say)}`]),
    ...(words.length === 0 ? [] : [`words: ${list(words)}`]),
    `ask: ${phrases(ask)}`,
  ];
  return `  ${quoted(id)}: { ${fields.join(', ')} }`;
}

function printCard(card: readonly CardQuestion[] | 'off'): string {
  if (card === 'off') return card;
  const [only, ...others] = card;
  if (only && others.length === 0 && (only.asks === null || only.asks === 'yes')) return quoted(only.text);
  return phrases(Object.fromEntries(card.map(({ asks, text }) => [asks ?? '', text])));
}

function phrases(texts: Readonly<Record<string, string>>): string {
  const entries = Object.entries(texts).map(([key, text]) => `${quoted(key)}: ${quoted(text)}`);
  return `{ ${entries.join(', ')} }`;
}

const marks = {
  judgement: ' (judgement)',
  definition: ' (by definition)',
  unverified: ' (unverified)',
  sourced: '',
  unsourced: '',
};

function printCell(cell: Cell | undefined): string {
  if (!cell) return '?';
  const value = cell.computed ? '=' : escapeCell(printValue(cell.value));
  const own = cell.computed ? [] : cell.sources.filter(({ id }) => id !== 'page');
  return `${value}${own.map(({ id }) => `[^${id}]`).join('')}${cell.computed ? '' : marks[cell.standing]}`;
}

function escapeCell(text: string): string {
  return text.replace(/[\\|`*[\]]/g, '\\$&');
}

function sourcesOf(options: readonly Option[]): Source[] {
  const cells = options.flatMap((option) => [...option.cells.values()]).filter(({ computed }) => !computed);
  return [...new Set(cells.flatMap(({ sources }) => sources))].filter(({ id }) => id !== 'page');
}

function printSource({ id, title, url, asOf }: Source): string {
  const name = escapeCell(title);
  return `[^${id}]: ${url === null ? name : `[${name}](${url})`}${asOf === null ? '' : `, ${asOf}`}`;
}

function list(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(', ')}]`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
