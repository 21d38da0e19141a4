import type { Draft, Lines } from '../cards/card.ts';
import { plainDraft } from '../cards/plain-draft.ts';
import { normalTags } from '../notes/tags.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { KnowledgeBase } from '../rules/knowledge.ts';
import { type Scenario, stemText } from '../rules/scenario.ts';
import { verify } from '../rules/verify.ts';
import { readPage } from './full-page.ts';
import { slugOf } from './page.ts';
import { loadDeck, type ScenarioDeck } from './scenario-deck.ts';
import { scenarioSections } from './scenario-sections.ts';

/** Which recogniser a card of a scenario says it was made by. */
export const SCENARIO_RECOGNISER = 'scenario-section';

/** A scenario and the card it is. */
export type ScenarioCard = { scenario: Scenario; draft: Draft };

/**
 * The `choice` cards of a page's scenarios, and what keeps any of them from being one: the error at its line. `members` of
 * a card are its options; `back` is what is right as the facts stand now, for lists to show: the key itself is derived
 * anew whenever it is asked.
 */
export function choiceCards(
  page: { path: string; text: string },
  kb: KnowledgeBase,
): { cards: ScenarioCard[]; problems: Problem[] } {
  const { value: deck, problems: read } = loadDeck(readPage(page.path, page.text), kb);
  const sections = scenarioSections(page.text);
  const cards: ScenarioCard[] = [];
  const problems = read.filter(({ severity }) => severity === 'error');
  for (const scenario of deck.scenarios) {
    const found = verify(scenario, kb, { today: 0 });
    const endLine = sections.find(({ line }) => line === scenario.place.line)?.endLine;
    if (hasErrors(found)) problems.push(...found.filter(({ severity }) => severity === 'error'));
    else cards.push({ scenario, draft: draftOf(scenario, deck, endLine, kb) });
  }
  return { cards, problems };
}

/** The page with nothing left but its front matter and one section, each line where it was: quicker to read than the whole. */
export function sectionAlone(text: string, { line, endLine }: Lines): string {
  const lines = text.split(/\r?\n/);
  const head = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) : -1;
  const kept = lines.slice(0, endLine);
  return kept.map((one, index) => (index <= head || index >= line - 1 ? one : '')).join('\n');
}

function draftOf(scenario: Scenario, deck: ScenarioDeck, endLine: number | undefined, kb: KnowledgeBase): Draft {
  const { key } = evaluate(scenario, kb);
  const { line } = scenario.place;
  return plainDraft('choice', {
    front: stemText(scenario),
    back: scenario.choices
      .filter(({ id }) => key.includes(id))
      .map(({ text }) => text)
      .join('; '),
    members: scenario.choices.map(({ text }) => text),
    context: [deck.title, scenario.title].filter((label) => label !== null && label !== '') as string[],
    tags: normalTags([...deck.tags, ...scenario.tags]),
    recogniser: SCENARIO_RECOGNISER,
    lines: { line, endLine: endLine ?? line },
    explicitId: scenario.id === slugOf(scenario.title) ? null : scenario.id,
  });
}
