// Browsing 100,000 cards in a terminal: from each keystroke of a search, and each step in the list, to its frame.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bigHome, NOW } from './big-database.mjs';
import { median, program, quantile, reportLimit, timeCommand } from './measure.mjs';
import { inTerminal } from './terminal.mjs';

/** Broad and narrow, words and names: what they find ranges from every card to none. */
const SEARCHES = [
  'what does part 12 of topic 3',
  'value 4711',
  'topic 39 hold',
  'tag:topic-12 part 7',
  'state:due what',
  'state:suspended',
  'nowhere to be found',
];
const STEPS = 200;
const DOWN = '\u001b[B';
const ERASE_LINE = '\u0015';

/** The search as it stands on the screen, with its cursor behind it, whatever the colours. */
function searchOf(text) {
  const look = '(?:\\u001b\\[[0-9;]*m)*';
  return new RegExp(`❯ ${look}${text.replaceAll(/[.*+?^$()|[\]{}\\]/g, '\\$&')}${look}▏`);
}

export async function browse() {
  const home = mkdtempSync(path.join(tmpdir(), 'certamen-bench-browse-'));
  cpSync(bigHome(), home, { recursive: true });
  // An older database is brought up to date by the first command, not by the one that is measured.
  timeCommand([program, 'due'], { CERTAMEN_HOME: home, CERTAMEN_NOW: NOW });
  const terminal = inTerminal([program, 'cards', '--browse'], { CERTAMEN_HOME: home, CERTAMEN_NOW: NOW });
  const opened = await terminal.until(/state:due/);
  const keystrokes = [];
  for (const search of SEARCHES) {
    for (let length = 1; length <= search.length; length += 1) {
      const typed = search.slice(0, length);
      keystrokes.push(await terminal.press(search[length - 1], searchOf(typed)));
    }
    await terminal.press(ERASE_LINE, /state:due/);
  }
  const steps = [];
  for (let step = 0; step < STEPS; step += 1) steps.push(await terminal.press(DOWN, /❯/));
  reportLimit('browsing 100,000 cards: first frame', opened, 1000, 'ms');
  reportLimit(`a keystroke of a search (${keystrokes.length}), median`, median(keystrokes), 50, 'ms');
  reportLimit(`a keystroke of a search (${keystrokes.length}), 95th percentile`, quantile(keystrokes, 0.95), 50, 'ms');
  reportLimit('a step in the list, 95th percentile', quantile(steps, 0.95), 50, 'ms');
  reportLimit('peak memory while browsing', terminal.peakMegabytes(), 160, 'MB');
  terminal.kill();
  await terminal.ended;
  rmSync(home, { recursive: true, force: true });
}
