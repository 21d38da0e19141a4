import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { dashboardOf, itemOf, itemsOf, locked, sessionOf, startApp, type World, worldOf } from './world.ts';

/** The app on a review of this session, over a dashboard. */
function review(session: ReturnType<typeof sessionOf>, columns = 80, rows = 24) {
  return startApp(worldOf(session), { screen: 'review', session }, columns, rows);
}

describe('a review on the terminal', () => {
  it('asks, shows the answer, and takes the grade its key stands for', async () => {
    const session = sessionOf(itemsOf(2));
    const app = await review(session);
    expect(app.text()).toContain('Question c0?');
    expect(app.text()).not.toContain('answer c0');
    expect(app.text()).toContain('1 of 2');

    await app.type(' ');
    expect(app.text()).toContain('answer c0');
    expect(app.text()).toMatch(/1 again +2 hard +3 good +4 easy\n +today +5 d +16 d +3 mo/);

    await app.type('3');
    expect(session.log).toEqual(['grade c0 4']);
    expect(app.text()).toContain('Question c1?');
    expect(app.text()).toContain('2 of 2');
  });

  it('grades from 0 to 5 when all six are wished for', async () => {
    const session = sessionOf(itemsOf(6), { gradeKeys: 'six' });
    const app = await review(session);
    await app.type(' ');
    expect(app.text()).toMatch(/0 blank +1 wrong +2 near +3 hard +4 good +5 easy/);
    await app.type('0 4 5');
    expect(session.log).toEqual(['grade c0 0', 'grade c1 4', 'grade c2 5']);
  });

  it('uncovers the members of a list one by one, or all at once', async () => {
    const list = { form: 'list', front: 'Which three?', members: ['one', 'two', 'three'], ordered: true } as const;
    const app = await review(sessionOf([itemOf({ id: 'l0', ...list }), itemOf({ id: 'l1', ...list })]));
    expect(app.text()).toMatch(/1 {2}·····\n +2 {2}·····\n +3 {2}·····/);
    await app.type(' ');
    expect(app.text()).toMatch(/1 {2}one\n +2 {2}·····/);
    expect(app.text()).not.toContain('1 again');
    await app.type('  ');
    expect(app.text()).toMatch(/1 {2}one\n +2 {2}two\n +3 {2}three/);
    expect(app.text()).toContain('1 again');
    await app.type('4a');
    expect(app.text()).toContain('3  three');
  });

  it('hides the words of a cloze, then marks them in their place', async () => {
    const cloze = { form: 'cloze', front: 'At most […] a group per […].', members: ['7', 'zone'] } as const;
    const app = await review(sessionOf([itemOf({ id: 'z', ...cloze })]));
    expect(app.text()).toContain('At most […] a group per […].');
    await app.type(' ');
    expect(app.text()).toContain('At most [7] a group per [zone].');
  });

  it('shows what to know of a card: a warning, its former wording, a flag, a leech, its source', async () => {
    const card = {
      id: 'w',
      back: '256 KB',
      warning: 'Your note says 256 KB; it is 1 MB since October 2025.',
      formerBack: '128 KB',
      citations: ['Lambda guide, April 2026'],
    };
    const app = await review(sessionOf([itemOf(card, { flagged: true, lapses: 9 })]));
    expect(app.text()).toContain('⚑ flagged · leech, failed 9 times · ~ changed since you saw it');
    expect(app.text()).not.toContain('256 KB');
    await app.type(' ');
    expect(app.text()).toContain('! Your note says 256 KB');
    expect(app.text()).toMatch(/~ it said before:\n +128 KB/);
    expect(app.text()).not.toContain('compute.md');
    await app.type('s');
    expect(app.text()).toContain('compute.md:25 · Lambda guide, April 2026');
  });

  it('suspends, buries, flags and undoes', async () => {
    const session = sessionOf(itemsOf(4));
    const app = await review(session);
    await app.type('f');
    expect(app.text()).toContain('⚑ flagged');
    await app.type('-');
    expect(app.text()).toContain('Question c1?');
    await app.type('b');
    expect(app.text()).toContain('Question c2?');
    expect(session.log).toEqual(['flag c0', 'suspend c0', 'bury c1']);
    await app.type('u');
    expect(session.log.at(-1)).toBe('undo e3');
    expect(app.text()).toContain('Question c1?');
  });

  it('keeps the card and says why when a grade could not be saved', async () => {
    const session = sessionOf(itemsOf(2), {
      grade: () => {
        throw locked;
      },
    });
    const app = await review(session);
    await app.type(' 3');
    expect(app.text()).toContain('! The database is locked');
    expect(app.text()).toContain('Question c0?');
    expect(app.text()).toContain('1 again');
  });

  it('sums up at the end, still undoes there, and goes back to the dashboard', async () => {
    const session = sessionOf(itemsOf(2));
    const app = await review(session);
    await app.type(' 3 1 3');
    const rows = app.text();
    expect(rows).toContain('2 cards in');
    expect(rows).toMatch(/Forgotten +1 time; 1 further look at cards that came back/);
    expect(rows).toMatch(/Today +6 reviews, 3 of them before this session/);
    expect(rows).toMatch(/Tomorrow +12 cards due/);
    expect(rows).toMatch(/What hurt\n +• {2}Placement groups: Question c1\?/);
    await app.type('u');
    expect(app.text()).toContain('answer c1');
    await app.type('3\r');
    expect(app.text()).toContain('What pays most now');
  });

  it('shows a text longer than the screen in pages, and says how much there is', async () => {
    const numbered = Array.from({ length: 60 }, (_, index) => `row ${index}`).join('\n');
    const app = await review(sessionOf([itemOf({ id: 'long', front: numbered, back: 'the end' })]));
    expect(app.text()).toMatch(/↓ \d+ more/);
    for (let page = 0; page < 6; page += 1) await app.type('\x1b[6~');
    expect(app.text()).toContain('row 59');
    expect(app.text()).toMatch(/↑ \d+ more/);
    await app.type(' ');
    expect(app.text()).toContain('the end');
    await app.type('kkkk');
    expect(app.text()).toContain('row 55');
  });

  it('goes on with the edited card after the editor, with the terminal given back meanwhile', async () => {
    let during: { raw: boolean; alternate: boolean } | undefined;
    const session = sessionOf(itemsOf(2), {
      edit: (item) => {
        during = { raw: app.isRaw(), alternate: app.onAlternateScreen() };
        return { card: { ...item.card, front: 'An edited question?' }, problems: [] };
      },
    });
    const app = await review(session);
    await app.type(' e');
    await app.type('');
    expect(during).toEqual({ raw: false, alternate: false });
    expect(app.onAlternateScreen()).toBe(true);
    expect(app.text()).toContain('An edited question?');
    await app.type(' 3');
    expect(session.log).toEqual(['grade c0 4']);
  });

  it('handles 300 keys in random chunks, in order and none twice', async () => {
    const session = sessionOf(itemsOf(400));
    const app = await review(session);
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const grades = Array.from({ length: 100 }, () => 2 + random(3));
    // Each card: an arrow (it changes nothing), the answer, its grade.
    const keys = grades.flatMap((grade) => [['\x1b[A', 'j', '\x1b[B'][random(3)] as string, ' ', String(grade)]);
    expect(keys).toHaveLength(300);
    const bytes = keys.join('');
    for (let at = 0; at < bytes.length; ) {
      const size = 1 + random(9);
      await app.send(bytes.slice(at, at + size));
      at += size;
    }
    const graded = { 2: 3, 3: 4, 4: 5 } as Record<number, number>;
    const given = session.log.map((line) => Number(line.split(' ')[2]));
    expect(given).toEqual(grades.map((key) => graded[key]));
  });

  it('lists every key of the screen, those that work now first', async () => {
    const app = await review(sessionOf(itemsOf(1)), 80, 50);
    await app.type('?');
    const text = app.text();
    expect(text.indexOf('show the answer')).toBeLessThan(text.indexOf('At other moments'));
    expect(text.indexOf('again: forgotten')).toBeGreaterThan(text.indexOf('At other moments'));
    await app.type('?');
    expect(app.text()).toContain('Question c0?');
  });

  it('opens its pictures, and says so when that cannot be done', async () => {
    const picture = { alt: 'A diagram', path: 'a.png' };
    const session = sessionOf([itemOf({ id: 'p', picture })], { openPicture: () => 'No viewer is installed.' });
    const app = await review(session);
    await app.type(' ');
    expect(app.text()).toContain('picture: A diagram · o opens it');
    await app.type('o');
    expect(app.text()).toContain('No viewer is installed.');
  });
});

describe('the dashboard on the terminal', () => {
  it('starts what is chosen', async () => {
    const started: string[] = [];
    const world: World = {
      dashboard: () => dashboardOf(),
      start: (choice) => {
        started.push(choice);
        return sessionOf(itemsOf(1));
      },
    };
    const app = await startApp(world, { screen: 'dashboard' });
    expect(app.text()).toContain('❯ Review what is due');
    await app.type('jj\x1b[A');
    expect(app.text()).toContain('❯ Learn 10 cards');
    await app.type('\r');
    expect(started).toEqual(['learn']);
    expect(app.text()).toContain('Question c0?');
    await app.type('\x1b');
    // Escape counts once nothing has followed it for a while.
    await new Promise((resolve) => setTimeout(resolve, 120));
    await app.type('');
    expect(app.text()).toContain('What pays most now');
  });

  it('stays and says why when a choice cannot be started', async () => {
    const world: World = {
      dashboard: () => dashboardOf(),
      start: () => {
        throw new Failure('database', 'The disk is full: free some space.');
      },
    };
    const app = await startApp(world, { screen: 'dashboard' });
    await app.type('\r');
    expect(app.text()).toContain('! The disk is full: free some space.');
    expect(app.text()).toContain('❯ Review what is due');
  });

  it('says when the next card comes when there is nothing to do', async () => {
    const record = dashboardOf({ due: 0, newCards: 0, doneToday: 51 });
    const app = await startApp(worldOf(sessionOf([]), record), { screen: 'dashboard' });
    expect(app.text()).toContain('Done for today');
    expect(app.text()).toContain('51 reviews today. 12 cards will be due tomorrow.');
  });

  it('leaves out what there is nothing of yet on a first day', async () => {
    const nothing = dashboardOf().forecast.map(({ day }) => ({ day, cards: 0 }));
    const record = dashboardOf({ due: 0, streakDays: 0, history: nothing, forecast: nothing, title: null });
    for (const [columns, rows] of [
      [80, 24],
      [120, 40],
    ] as const) {
      const app = await startApp(worldOf(sessionOf([]), record), { screen: 'dashboard' }, columns, rows);
      expect(app.text()).toContain('nothing due   20 new   about 14 minutes');
      expect(app.text()).not.toMatch(/▁|Next days|Days before|in a row/);
    }
  });

  it('shows readiness and coverage when there are any', async () => {
    const record = dashboardOf({
      readiness: 'not enough evidence: 38 more questions',
      coverage: [
        { label: 'facts', share: 0.26 },
        { label: 'questions', share: 0.12 },
      ],
    });
    const app = await startApp(worldOf(sessionOf([]), record), { screen: 'dashboard' });
    expect(app.text()).toMatch(/Readiness +not enough evidence/);
    expect(app.text()).toMatch(/Coverage +facts +▕.*▏ {2}26 %/);
  });
});
