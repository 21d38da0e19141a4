import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceCards, sectionAlone } from '../../src/decks/choice-cards.ts';
import { scenarioSections } from '../../src/decks/scenario-sections.ts';
import { shippedKnowledge } from './shipped.ts';

const { value: kb } = shippedKnowledge();
const block = (require: string) =>
  `\`\`\`yaml scenario\nfamily: elb\nrequire:\n  path: ${require}\noptions: [alb, nlb]\n\`\`\``;
const text = [
  '---',
  'title: Balancers',
  'tags: [own/balancers]',
  '---',
  'An introduction.',
  '',
  '## By path',
  '',
  'It must [route by path](#path). Which one?',
  '',
  block('content-routing is yes'),
  '',
  '## Wrong',
  '',
  'It must [route by path](#path). Which one?',
  '',
  block('content-ruoting is yes'),
  '',
  'In the end',
  '==========',
  '',
  '```',
  '## not a heading',
  '```',
].join('\n');

describe('the sections of scenarios', () => {
  test('go from heading to heading, and those without a scenario are not among them', () => {
    expect(scenarioSections(text)).toEqual([
      { line: 7, endLine: 17 },
      { line: 18, endLine: 28 },
    ]);
    expect(scenarioSections('# A note\n\n```yaml\nfamily: elb\n```\n')).toEqual([]);
  });

  test('never overlap, and lie within the text, whatever it is', () => {
    const piece = fc.constantFrom('# A', '## B', 'text', '', '```yaml scenario', '```', '~~~', '---', '===', '    x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (lines) => {
        let last = 0;
        for (const { line, endLine } of scenarioSections(lines.join('\n'))) {
          expect(line).toBeGreaterThan(last);
          expect(endLine).toBeGreaterThanOrEqual(line);
          last = endLine;
        }
        expect(last).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});

describe('the choice cards of a page', () => {
  test('are those of its sound scenarios; the others are errors at their lines', () => {
    const { cards, problems } = choiceCards({ path: 'deck.md', text }, kb);
    expect(cards.map(({ draft }) => [draft.context, draft.lines, draft.members.length])).toEqual([
      [['Balancers', 'By path'], { line: 7, endLine: 17 }, 2],
    ]);
    expect(cards[0]?.draft.tags).toContain('own/balancers');
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([[25, 'scenario/predicate']]);
  });

  test('are the same when a section is read alone', () => {
    const [section] = scenarioSections(text);
    if (section === undefined) throw new Error('there is no section');
    const alone = choiceCards({ path: 'deck.md', text: sectionAlone(text, section) }, kb).cards;
    expect(alone).toEqual(choiceCards({ path: 'deck.md', text }, kb).cards);
  });
});
