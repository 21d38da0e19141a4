import { describe, expect, it } from 'vitest';
import { dashboardOf, itemOf, itemsOf, sessionOf, startApp, worldOf } from './world.ts';

const sizes = [
  [40, 10],
  [60, 18],
  [80, 24],
  [120, 40],
] as const;
const record = dashboardOf({
  banner: 'SAP-C02 was replaced by SAP-C03 on 17 November 2026.',
  readiness: 'not enough evidence: 38 more questions, on tasks 1.4, 3.5, 4.1',
  coverage: [
    { label: 'facts', share: 0.26 },
    { label: 'questions', share: 0.12 },
  ],
});
const long = itemOf({
  id: 'long',
  front: 'Which design meets these requirements? '.repeat(60),
  back: 'many words '.repeat(300),
});

describe('the terminal', () => {
  it.each(sizes)('keeps every frame lower than %i × %i, and the footer in its last row', async (columns, rows) => {
    const session = sessionOf([long, ...itemsOf(2)]);
    const app = await startApp(worldOf(session, record), { screen: 'dashboard' }, columns, rows);
    const footerRow = (): string => app.rows()[rows - 2] ?? '';
    expect(app.rows()[rows - 1]).toBe('');
    expect(footerRow()).toMatch(/start +.*q quit/);
    await app.type('\r');
    expect(app.rows()[rows - 1]).toBe('');
    expect(footerRow()).toContain('space show answer');
    await app.type(' ');
    expect(footerRow()).toContain('u undo');
    expect(app.rows()[rows - 1]).toBe('');
    await app.type('?');
    expect(footerRow()).toContain('esc back');
    // What Ink sends when a frame reaches the height of the terminal.
    expect(app.written()).not.toContain('\x1b[2J');
  });

  it('draws anew at every size it is given, without leaving anything of the old one', async () => {
    const app = await startApp(worldOf(sessionOf(itemsOf(2)), record), { screen: 'dashboard' }, 120, 40);
    for (const [columns, rows] of [...sizes, [100, 30], [46, 12], [20, 5], [10, 3], [80, 24]] as const) {
      await app.resize(columns, rows);
      expect(app.rows()).toHaveLength(rows);
    }
    const fresh = await startApp(worldOf(sessionOf(itemsOf(2)), record), { screen: 'dashboard' }, 80, 24);
    expect(app.rows()).toEqual(fresh.rows());
  });

  it('never erases the scrollback, not even when it gets lower', async () => {
    const app = await startApp(worldOf(sessionOf(itemsOf(2)), record), { screen: 'dashboard' }, 80, 24);
    await app.resize(80, 12);
    await app.type('j');
    expect(app.written()).not.toContain('\x1b[3J');
  });

  it('gives the terminal back when it is left', async () => {
    const app = await startApp(worldOf(sessionOf(itemsOf(2))), { screen: 'dashboard' });
    expect(app.onAlternateScreen()).toBe(true);
    expect(app.isRaw()).toBe(true);
    await app.type('q');
    await app.ended;
    expect(app.onAlternateScreen()).toBe(false);
    expect(app.isRaw()).toBe(false);
    expect(app.text()).toBe('');
    expect(app.written().lastIndexOf('\x1b[?25h')).toBeGreaterThan(app.written().lastIndexOf('\x1b[?25l'));
  });

  it('closes the session on Ctrl-C and says what it came to; Ctrl-Z does nothing', async () => {
    const session = sessionOf(itemsOf(3));
    const app = await startApp({ dashboard: null, start: () => session }, { screen: 'review', session });
    await app.type('\x1a');
    await app.type(' 3 3');
    await app.type('\x03');
    const sat = await app.ended;
    expect(sat.looks).toBe(2);
    expect(sat.tookMs).toBeGreaterThan(0);
    expect(app.onAlternateScreen()).toBe(false);
  });

  it('rejects with what a screen threw, after the terminal was given back', async () => {
    const session = sessionOf(itemsOf(1), {
      grade: () => {
        throw new TypeError('a defect');
      },
    });
    const app = await startApp(worldOf(session), { screen: 'review', session });
    const ended = expect(app.ended).rejects.toThrow('a defect');
    await app.type(' 3');
    await ended;
    expect(app.onAlternateScreen()).toBe(false);
    expect(app.isRaw()).toBe(false);
  });

  it('rejects with what was thrown while drawing', async () => {
    const broken = {
      ...dashboardOf(),
      get banner(): string {
        throw new RangeError('a broken record');
      },
    };
    const world = { dashboard: () => broken, start: () => sessionOf([]) };
    const app = await startApp(world, { screen: 'dashboard' });
    await expect(app.ended).rejects.toThrow('a broken record');
    expect(app.onAlternateScreen()).toBe(false);
  });

  it('sends nothing raw that a card says', async () => {
    const evil = '\x1b]52;c;aGVsbG8=\x07\x1b]0;title\x07\x1b[2Jgone\x9b31m';
    const card = {
      id: 'evil',
      front: evil,
      back: evil,
      context: [evil],
      hint: evil,
      warning: evil,
      formerBack: evil,
      citations: [evil],
      picture: { alt: evil, path: evil },
      home: { root: '/', path: evil },
    };
    const session = sessionOf([itemOf(card)], { openPicture: () => evil });
    const hostile = dashboardOf({
      title: evil,
      banner: evil,
      readiness: evil,
      choices: [{ id: 'a', title: evil, minutes: 1 }],
    });
    const app = await startApp(worldOf(session, hostile), { screen: 'dashboard' });
    await app.type('\r');
    await app.type(' so');
    expect(app.text()).toContain('␛]52');
    await app.type('3');
    expect(app.written()).not.toMatch(/\x1b\]|\x1b\[2J|\x9b|\x07/);
  });
});
