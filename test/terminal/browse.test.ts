import { describe, expect, it } from 'vitest';
import { browseScreen } from '../../src/tui/screens/browse/screen.ts';
import { dashboardScreen } from '../../src/tui/screens/dashboard/screen.ts';
import { type ArrayShelf, arrayShelf, foundOf, shelfCards } from './array-shelf.ts';
import { type Emulator, startScreens } from './emulator.ts';
import { dashboardOf, locked, today } from './world.ts';

/** Browsing this shelf, alone on the terminal. */
function browse(shelf: ArrayShelf, columns = 80, rows = 24, query = ''): Promise<Emulator> {
  return startScreens([browseScreen(shelf, query)], columns, rows);
}

const zoo = (): ArrayShelf =>
  arrayShelf([
    foundOf({ id: 'spread', front: 'Spread group: how many a zone?', back: 'seven', tags: ['compute/ec2'] }),
    foundOf({ id: 'queue', front: 'Queue: how long is a message kept?', back: 'four days', tags: ['app/sqs'] }),
    foundOf({ id: 'größe', front: 'Größe 日本 of a message?', back: '256 KB', tags: ['app/sqs'] }),
  ]);

describe('browsing on the terminal', () => {
  it('searches as you type, and shows the chosen card with its answer and where it comes from', async () => {
    const app = await browse(zoo());
    expect(app.text()).toContain('3 cards');
    await app.type('mess');
    expect(app.text()).toContain('2 cards');
    expect(app.text()).not.toContain('Spread group');
    expect(app.text()).toContain('❯ Queue: how long');
    expect(app.text()).toContain('four days');
    expect(app.text()).toContain('compute.md:25');
    await app.type('\x1b[B');
    expect(app.text()).toContain('256 KB');
    await app.type('\x7f\x7f\x7f\x7fspr');
    expect(app.text()).toContain('1 card\n');
    await app.type('zz');
    expect(app.text()).toContain('No card matches.');
  });

  it('takes characters of several bytes, and a paste as one text in which nothing is a key', async () => {
    const shelf = zoo();
    const app = await browse(shelf);
    await app.type('größe');
    await app.type(' 日');
    expect(app.text()).toContain('1 card\n');
    await app.type('\x15');
    await app.type('\x1b[200~message\r\n\x03kept\x1b[201~');
    expect(shelf.filters.at(-1)?.text).toBe('message ␃kept');
    expect(app.text()).toContain('No card matches.');
    await app.type('\x7f\x7f\x7f\x7f\x7fkept');
    expect(app.text()).toContain('message kept▏');
    expect(app.text()).toContain('1 card\n');
  });

  it('edits the search in its middle', async () => {
    const app = await browse(zoo());
    await app.type('sread');
    await app.type('\x1b[D\x1b[D\x1b[D\x1b[D');
    await app.type('p');
    expect(app.text()).toContain('sp▏read');
    expect(app.text()).toContain('1 card\n');
    await app.type('\x17\x05');
    expect(app.text()).toContain('read▏');
  });

  it('narrows by tag and state, says what a name may become, and completes it', async () => {
    const shelf = zoo();
    const app = await browse(shelf);
    await app.type('tag:app');
    expect(app.text()).toContain('1 tag:  app/sqs');
    expect(app.text()).toContain('2 cards');
    await app.type('\tstate:susp\t');
    expect(app.text()).toContain('tag:app/sqs state:suspended ▏');
    expect(shelf.filters.at(-1)).toMatchObject({ tags: [['app/sqs']], state: 'suspended' });
    await app.type('tag:nowhere');
    expect(app.text()).toContain('! no tag begins with “nowhere”');
    expect(app.text()).toContain('No card matches.');
  });

  it('suspends, flags, buries and forgets the chosen card, and undoes the last of these', async () => {
    const shelf = zoo();
    const app = await browse(shelf);
    await app.type('\rj');
    await app.type('-');
    expect(app.text()).toMatch(/❯ Queue.* suspended/);
    await app.type('f');
    await app.type('kb');
    expect(app.text()).toMatch(/❯ Spread.* buried/);
    await app.type('u');
    expect(app.text()).toContain('Undone: bury of “Spread group: how many a zone?”');
    await app.type('u');
    await app.type('u');
    expect(app.text()).toMatch(/❯ Queue.* new/);
    await app.type('u');
    expect(app.text()).toContain('There is nothing to undo here.');
    await app.type('X');
    expect(shelf.log).toEqual([
      'suspend queue',
      'flag queue',
      'bury spread',
      'undo e3',
      'undo e2',
      'undo e1',
      'forget queue',
    ]);
  });

  it('lets a suspended card be asked again and takes a flag off with the same keys', async () => {
    const shelf = arrayShelf([foundOf({ id: 'a' }, { suspended: true, flagged: true })]);
    const app = await browse(shelf);
    await app.type('\r-f');
    expect(shelf.log).toEqual(['resume a', 'unflag a']);
  });

  it('keeps a card in sight that no longer matches, until the next search', async () => {
    const app = await browse(arrayShelf([foundOf({ id: 'a' }, { suspended: true })]), 80, 24, 'state:suspended');
    await app.type('\r-');
    expect(app.text()).toMatch(/❯ Question a\? .* new/);
    await app.type('/ ');
    expect(app.text()).toMatch(/❯ Question a\? .* new/);
    await app.type('q\x7f');
    expect(app.text()).toContain('No card matches.');
  });

  it('says why when something could not be stored, and changes nothing', async () => {
    const shelf = arrayShelf(shelfCards(2), {
      deed: () => {
        throw locked;
      },
    });
    const app = await browse(shelf);
    await app.type('\r-');
    expect(app.text()).toContain('! The database is locked');
    expect(app.text()).toMatch(/❯ Question c0\? .* new/);
  });

  it('shows the whole card on Enter, goes from one to the next there, and back to the list', async () => {
    const warning = 'Your note says 256 KB; it is 1 MB since October 2025. Source: SQS quotas, 2026-10.';
    const shelf = arrayShelf([
      foundOf({ id: 'a', warning, formerBack: '128 KB', citations: ['SQS guide, 2026-04'], tags: ['app/sqs'] }),
      foundOf({ id: 'b' }, { due: today, intervalDays: 6, lapses: 9 }),
    ]);
    const app = await browse(shelf);
    await app.type('\r');
    expect(app.text()).toMatch(/Question a\?.*!~ +new/);
    await app.type('\r');
    const text = app.text();
    expect(text).toContain('1 of 2');
    expect(text).toMatch(/! Your note says 256 KB; it is 1 MB since October 2025. Source: SQS\n +quotas, 2026-10\./);
    expect(text).toMatch(/~ it said before:\n +128 KB/);
    expect(text).toContain('compute.md:25 · SQS guide, 2026-04');
    expect(text).toContain('today good · 6 d ago wrong');
    expect(text).toMatch(/Tags +app\/sqs/);
    await app.type('\x1b[C');
    expect(app.text()).toContain('due now · interval 6 d · failed 9 times, a leech');
    await app.type(' ');
    expect(app.text()).toContain('❯ Question b?');
  });

  it('comes back from the editor to the card as it was read again', async () => {
    const app = await browse(zoo());
    await app.type('\re');
    expect(app.text()).toContain('❯ An edited question?');
    expect(app.text()).toContain('The note was read again');
    const gone = await browse(arrayShelf(shelfCards(2), { edit: () => ({ card: null, problems: [] }) }));
    await gone.type('\re');
    expect(gone.text()).toMatch(/❯ Question c0\? .* retired/);
    await gone.type('-');
    expect(gone.text()).toContain('This card is retired');
    const broken = await browse(
      arrayShelf(shelfCards(1), { edit: (card) => ({ card, problems: ['a.md:3:1 broken'] }) }),
    );
    await broken.type('\re');
    expect(broken.text()).toContain('! a.md:3:1 broken');
  });

  it('goes through thousands of cards with few rows drawn, to the last and back', async () => {
    const app = await browse(arrayShelf(shelfCards(4000)));
    await app.type('\rG');
    expect(app.text()).toContain('❯ Question c3999?');
    expect(app.text()).toContain('4,000 of 4,000 cards');
    await app.type('\x1b[5~k');
    expect(app.text()).not.toContain('Question c3999?');
    await app.type('g');
    expect(app.text()).toContain('❯ Question c0?');
    for (let step = 0; step < 300; step += 1) await app.send('j');
    await app.type('');
    expect(app.text()).toContain('❯ Question c300?');
  });

  it('opens from the dashboard with b, keeps what is typed at once, and goes back on Escape', async () => {
    const shelf = zoo();
    const open = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return browseScreen(shelf);
    };
    const app = await startScreens([dashboardScreen({ record: () => dashboardOf(), open })]);
    await app.type('bque');
    await app.type('');
    expect(app.text()).toContain('que▏');
    expect(app.text()).toContain('1 card\n');
    await app.type('\x1b');
    await new Promise((resolve) => setTimeout(resolve, 120));
    await app.type('\x1b');
    await new Promise((resolve) => setTimeout(resolve, 120));
    await app.type('');
    expect(app.text()).toContain('What pays most now');
  });

  it('sends nothing raw that a card or a tag says', async () => {
    const evil = '\x1b]52;c;aGVsbG8=\x07\x1b[2Jgone\x9b31m';
    const card = { id: 'evil', front: evil, back: evil, context: [evil], tags: [evil], deck: evil, warning: evil };
    const app = await browse(arrayShelf([foundOf({ ...card, home: { root: '/', path: evil } })]));
    await app.type('tag:');
    await app.type('\r\r');
    expect(app.text()).toContain('␛]52');
    expect(app.written()).not.toMatch(/\x1b\]|\x1b\[2J|\x9b|\x07/);
  });
});

describe.each([
  [60, 18],
  [80, 24],
  [120, 40],
] as const)('browsing at %i × %i', (columns, rows) => {
  it('shows a list, a card beside or below it, and a whole card', async () => {
    const shelf = arrayShelf([
      foundOf(
        {
          id: 'spread',
          front: 'Spread placement group: at most how many running instances in one Availability Zone?',
          back: '7',
          citations: ['EC2 User Guide, placement strategies, April 2026'],
          tags: ['compute/ec2/placement-groups'],
        },
        { due: today, intervalDays: 6, flagged: true },
      ),
      ...shelfCards(30),
    ]);
    const app = await browse(shelf, columns, rows);
    expect(app.text()).toMatchSnapshot('search');
    await app.type('\r');
    expect(app.text()).toMatchSnapshot('list');
    await app.type('\r');
    expect(app.text()).toMatchSnapshot('card');
    expect(app.rows()[rows - 1]).toBe('');
    expect(app.written()).not.toContain('\x1b[3J');
  });
});
