import { describe, expect, test } from 'vitest';
import { recordGrade } from '../../../src/cli/grading.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { NOW, world } from './world.ts';

const prose =
  'A bank offers one endpoint: [each path has its own service](#path), and [partners allow-list addresses that never change](#fixed). Which design fits?';

/** A deck of one scenario about load balancers. */
function deck(heading = 'One entry point', text = prose, block = ''): string {
  return [
    '---\ntitle: My questions\ntags: [work]\n---\n',
    'EC2 Auto Scaling: adds and removes instances by itself.\n',
    `## ${heading}\n\n${text}\n`,
    '```yaml scenario',
    `${block}family: elb\nrequire:\n  path: content-routing is yes\n  fixed: static-ip is yes\noptions: [alb, nlb, nlb-alb]`,
    '```\n',
    '## After it\n\nAmazon S3 Glacier: storage for archives, with retrieval in minutes or hours.\n',
  ].join('\n');
}

describe('a note with scenarios', () => {
  test('gives each a choice card, and its prose gives none; what stands around it is read as ever', () => {
    const at = world();
    at.write('deck.md', deck());
    const { problems } = at.import();
    expect(problems).toEqual([]);
    const cards = at.live();
    expect(cards.filter(({ form }) => form === 'choice')).toHaveLength(1);
    const lines = cards.filter(({ form }) => form !== 'choice').map((card) => card.lines.line);
    expect([lines.some((line) => line < 8), lines.some((line) => line > 19)]).toEqual([true, true]);
    expect(lines.filter((line) => line >= 8 && line <= 19)).toEqual([]);
    expect(cards.find(({ form }) => form === 'choice')).toMatchObject({
      front:
        'A bank offers one endpoint: each path has its own service, and partners allow-list addresses that never change. Which design fits?',
      back: 'A Network Load Balancer with an Application Load Balancer as its target',
      context: ['My questions', 'One entry point'],
      tags: expect.arrayContaining(['work']),
      lines: { line: 8, endLine: 19 },
      explicitId: null,
      facts: [],
    });
  });

  test('keeps the history of a card whose prose is written anew, whose heading is, and whose place is', () => {
    const at = world();
    at.write('deck.md', deck());
    at.import();
    const id = at.live().find(({ form }) => form === 'choice')?.id ?? '';
    recordGrade(at.desk, id, 5, NOW, null);
    const other =
      'Couriers [ask different services under different paths](#path) through [a firewall that knows only fixed addresses](#fixed). What do they need?';
    const wordings = [deck('One entry point', other), deck('Couriers', other), `# Mine\n\n${deck('Couriers', other)}`];
    for (const text of wordings) {
      at.write('deck.md', text);
      at.import();
      const choices = at.live().filter(({ form }) => form === 'choice');
      expect(choices.map((card) => card.id)).toEqual([id]);
    }
    expect(scheduleOf(at.desk.store, id)?.repetitions).toBe(1);
  });

  test('keeps it, too, under an id its author gave, whatever else changes', () => {
    const at = world();
    at.write('deck.md', deck('One', prose, 'id: entry\n'));
    at.import();
    const id = at.live().find(({ form }) => form === 'choice')?.id;
    const other = '[Paths](#path) and [addresses that stay](#fixed), please?';
    at.write('deck.md', deck('Two', other, 'id: entry\n').replace('[alb, nlb, nlb-alb]', '[nlb-alb, alb, nlb]'));
    at.import();
    expect(at.live().find(({ form }) => form === 'choice')).toMatchObject({ id, explicitId: 'entry' });
  });

  test('says at its line what is wrong with one, and keeps the card it had until it is mended', () => {
    const at = world();
    at.write('deck.md', deck());
    at.import();
    at.write('deck.md', deck().replace('static-ip is yes', 'static-pi is yes'));
    const { problems } = at.import();
    expect(problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([[16, 10, 'scenario/predicate']]);
    expect(at.live().filter(({ form }) => form === 'choice')).toHaveLength(1);
  });

  test('is held against the learner’s own tables, and read again when one of them has changed', () => {
    const at = world();
    const table = (battery: string) =>
      `---\nfamily: lamps\ntitle: Lamps\n---\n\n| | Candle | Torch |\n| --- | --- | --- |\n| \`id\` | candle | torch |\n| battery[^1] | ${battery} |\n\n[^1]: [Lamps](https://example.org/lamps), 2026\n`;
    at.write('lamps.md', table('no | yes'));
    at.write(
      'deck.md',
      '## Dark\n\nIt must [run on a battery](#b). Which lamp?\n\n```yaml scenario\nfamily: lamps\nrequire:\n  b: battery is yes\noptions: [candle, torch]\n```\n',
    );
    expect(at.import().problems).toEqual([]);
    const choice = () => at.live().find(({ form }) => form === 'choice');
    expect(choice()?.back).toBe('Torch');
    at.write('lamps.md', table('yes | no '));
    at.import();
    expect(choice()?.back).toBe('Candle');
  });
});
