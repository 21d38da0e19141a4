import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { elementsNamed, parseXml } from '../../src/exchange/xml.ts';
import { objects, openScreen, run, temporaryFolder } from './program.ts';

const browser = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file));
const at = (day: string): string => `${day}T12:00:00Z`;
const env = { CERTAMEN_NOW: at('2026-11-25'), TZ: 'UTC' };

/** A home with four cards: two with a history, one of them with markup in its text. */
function homeWithHistory(): string {
  const home = temporaryFolder();
  const notes = path.join(temporaryFolder(), 'notes');
  mkdirSync(notes);
  const fronts = [
    'What closes a `</script><script>document.title="taken"</script>`',
    'What is B',
    'What is C',
    'What is D',
  ];
  writeFileSync(
    path.join(notes, 'own.md'),
    `# Topic\n\n${fronts.map((front, n) => `${front}? :: value ${n}`).join('\n\n')}\n`,
  );
  run(home, ['config', 'content.shipped', 'off']);
  run(home, ['import', notes], { env });
  const ids = objects<{ id: string }>(run(home, ['cards', '--json'])).map(({ id }) => id);
  const grades = [
    ['2026-10-01', 0, 4],
    ['2026-10-02', 0, 2],
    ['2026-10-03', 0, 4],
    ['2026-11-10', 0, 1],
    ['2026-11-24', 1, 5],
    ['2026-11-25', 1, 3],
  ] as const;
  const lines = grades.map(([day, card, grade]) => JSON.stringify({ card: ids[card], grade, at: at(day) }));
  expect(run(home, ['grade', '--batch', '-'], { input: lines.join('\n'), env }).code).toBe(0);
  return home;
}

it('the statistics are JSON for programs, text for a pipe, and a screen from the dashboard', async () => {
  const home = homeWithHistory();
  const json = run(home, ['stats', '--json'], { env });
  expect(json.code).toBe(0);
  const figures = JSON.parse(json.stdout);
  expect(figures).toMatchObject({ day: '2026-11-25', today: { looks: 1, hard: 1 }, retention: { wanted: null } });
  expect(figures.days.map(({ day }: { day: string }) => day)).toEqual([
    '2026-10-01',
    '2026-10-02',
    '2026-10-03',
    '2026-11-10',
    '2026-11-24',
    '2026-11-25',
  ]);
  expect(figures.days[3].mature).toEqual({ asked: 1, recalled: 0, share: 0 });
  expect(figures.days[1].young).toEqual({ asked: 1, recalled: 0, share: 0 });
  expect(figures.forecast).toHaveLength(30);
  expect(figures.forecast[0].day).toBe('2026-11-26');
  expect(figures.hardest[0]).toMatchObject({ lapses: 2 });

  const text = run(home, ['stats'], { env }).stdout;
  expect(text).toContain('You answered 1 card today');
  expect(text).toContain('of mature cards over 12 months');

  const screen = openScreen(home, [], { env });
  await screen.shows('s statistics');
  screen.press('s');
  await screen.shows('You answered 1 card today');
  screen.press('3');
  await screen.shows('Mature cards, asked after 21 days or more: 0 % recalled');
  screen.press('t');
  await screen.shows('t charts');
  screen.press('\u001b');
  await screen.shows('What pays most now');
  screen.press('q');
  expect((await screen.ended).exitCode).toBe(0);
});

it('the page of the statistics opens in a browser with every chart, and runs nothing', { timeout: 90_000 }, () => {
  const file = path.join(temporaryFolder(), 'statistics.html');
  const ran = run(homeWithHistory(), ['stats', '--html', file], { env });
  expect([ran.code, ran.stdout]).toEqual([0, '']);
  const root = parseXml(readFileSync(file, 'utf8'));
  expect(root).not.toBeNull();
  if (root === null) return;
  const charts = elementsNamed(root, 'svg').length;
  expect(charts).toBeGreaterThanOrEqual(8);
  expect(readFileSync(file, 'utf8')).toContain('&lt;script&gt;');
  // Where no browser is installed, the strict parser above is all there is.
  if (browser === undefined) return;
  const profile = temporaryFolder();
  const { stdout, stderr } = spawnSync(
    browser,
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--enable-logging=stderr', `--user-data-dir=${profile}`],
      ...['--dump-dom', pathToFileURL(file).href],
    ],
    { encoding: 'utf8', timeout: 80_000 },
  );
  expect(stderr).not.toMatch(/CONSOLE/);
  expect(stdout).toContain('<title>Certamen: statistics of 2026-11-25</title>');
  expect(stdout.match(/<svg /g)).toHaveLength(charts);
});

it('a page that cannot be written is said in one sentence', () => {
  const home = temporaryFolder();
  run(home, ['config', 'content.shipped', 'off']);
  const ran = run(home, ['stats', '--html', path.join(home, 'nowhere', 'x.html')], { env });
  expect(ran.code).toBe(1);
  expect(ran.stderr.trim().split('\n')).toHaveLength(1);
});
