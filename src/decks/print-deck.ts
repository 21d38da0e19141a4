import { printComparison } from '../rules/predicate.ts';
import type { Choice, Requirement, Scenario, Slot, StemPiece } from '../rules/scenario.ts';
import { slugOf } from './page.ts';
import type { ScenarioDeck } from './scenario-deck.ts';

/** A deck as the Markdown it can be loaded from again. */
export function printDeck({ title, tags, scenarios }: ScenarioDeck): string {
  const head = [
    ...(title === null ? [] : [`title: ${quoted(title)}`]),
    ...(tags.length === 0 ? [] : [`tags: ${list(tags)}`]),
  ];
  const front = head.length === 0 ? [] : [['---', ...head, '---'].join('\n')];
  return `${[...front, ...scenarios.map(printScenario)].join('\n\n')}\n`;
}

/** One scenario as its section: heading, prose with linked requirements, and the block. */
export function printScenario(scenario: Scenario): string {
  const prose = scenario.stem.map((paragraph) => escapeStart(paragraph.map(printPiece).join('')));
  const block = ['```yaml scenario', ...blockLines(scenario), '```'].join('\n');
  return [`## ${escapeText(scenario.title)}`, ...prose, block].join('\n\n');
}

function printPiece({ text, requirement }: StemPiece): string {
  const written = escapeText(text);
  return requirement === null ? written : `[${written}](<#${encodeURIComponent(requirement)}>)`;
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|!#]/g, '\\$&');
}

/** A paragraph must not turn into a list, a quote or a heading. */
function escapeStart(text: string): string {
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=:]/, '\\$&');
}

function blockLines(scenario: Scenario): string[] {
  const { id, title, family, generated, choose, count, requirements, preferences, choices, given, open } = scenario;
  return [
    ...(id === slugOf(title) ? [] : [`id: ${quoted(id)}`]),
    `family: ${quoted(family)}`,
    ...(generated ? ['generated: true'] : []),
    ...(choose === 'best' ? [] : [`choose: ${choose}`]),
    ...(count === null ? [] : [`count: ${count}`]),
    ...(given.length === 0 ? [] : [`given: ${slots(given)}`]),
    'require:',
    ...requirements.map((requirement) => `  ${quoted(requirement.id)}: ${printRequirement(requirement)}`),
    ...(preferences.length === 0
      ? []
      : [`prefer: ${list(preferences.map(({ attribute, direction }) => `${attribute} ${direction}`))}`]),
    ...choiceLines(scenario, choices),
    ...(open.length === 0 ? [] : ['slots:']),
    ...open.map(({ slot, fillings }) => `  ${quoted(slot)}: [${fillings.map(printParts).join(', ')}]`),
    `tags: ${list(scenario.tags)}`,
  ];
}

function printRequirement({ mode, anyOf }: Requirement): string {
  const [only, ...others] = anyOf;
  if (mode === 'given' || !only) return 'given';
  if (others.length > 0) return `{ any of: ${list(anyOf.map(printComparison))} }`;
  return quoted(`${mode === 'all' ? 'all ' : ''}${printComparison(only)}`);
}

function choiceLines({ choose, open }: Scenario, choices: readonly Choice[]): string[] {
  if (choose === 'combination') return ['steps:', ...choices.map((step) => `  ${quoted(step.id)}: ${printStep(step)}`)];
  if (choose === 'compose') {
    return open.length > 0
      ? []
      : ['options:', ...choices.map((choice) => `  ${quoted(choice.id)}: ${printAssembly(choice)}`)];
  }
  if (choices.some(({ worded }) => worded)) {
    return [
      'options:',
      ...choices.map(({ id, text, worded }) => `  ${quoted(id)}: ${worded ? quoted(text) : ''}`.trimEnd()),
    ];
  }
  return [`options: ${list(choices.map(({ id }) => id))}`];
}

function printStep({ use, text, worded, needs, gives }: Choice): string {
  const fields = [
    `use: ${quoted(`${use?.family}.${use?.option}`)}`,
    ...(worded ? [`text: ${quoted(text)}`] : []),
    ...(needs.length === 0 ? [] : [`needs: ${list(needs.map(printComparison))}`]),
    ...(gives.length === 0 ? [] : [`gives: { ${gives.map(printGift).join(', ')} }`]),
  ];
  return `{ ${fields.join(', ')} }`;
}

function printGift({ requirement, option, comparison }: Choice['gives'][number]): string {
  const predicate = printComparison({ ...comparison, family: null });
  return `${quoted(requirement)}: ${quoted(`${comparison.family}.${option}.${predicate}`)}`;
}

function printAssembly({ slots: own, text, worded }: Choice): string {
  return worded ? slots(own).replace(/ }$/, `, text: ${quoted(text)} }`) : slots(own);
}

function slots(filled: readonly Slot[]): string {
  return `{ ${filled.map(({ slot, parts }) => `${quoted(slot)}: ${printParts(parts)}`).join(', ')} }`;
}

function printParts(parts: readonly string[]): string {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? quoted(only) : list(parts);
}

function list(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(', ')}]`;
}

/** A YAML scalar: bare where that is safe, else in double quotes. */
function quoted(text: string): string {
  const isPlain = /^[A-Za-z][\w .-]*$/.test(text) && !/\s$|^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
