// A session of 200 cards in a terminal: from each grade to the frame of the next card, and the peak memory at its end.
import { closeSync, cpSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bigHome, NOW } from './big-database.mjs';
import { program, quantile, reportLimit } from './measure.mjs';
import { inTerminal } from './terminal.mjs';

const CARDS = 200;

export async function session() {
  const home = mkdtempSync(path.join(tmpdir(), 'certamen-bench-session-'));
  cpSync(bigHome(), home, { recursive: true });
  // The copy is on disk before the first grade is: else that one would wait for all of it.
  const copy = openSync(path.join(home, 'certamen.db'), 'r+');
  fsyncSync(copy);
  closeSync(copy);
  const terminal = inTerminal([program, 'review'], { CERTAMEN_HOME: home, CERTAMEN_NOW: NOW });
  await terminal.until(/What does part/);
  const times = [];
  for (let card = 1; card <= CARDS; card += 1) {
    await terminal.press(' ', /good/);
    const next = card < CARDS ? new RegExp(`\\b${card + 1} of `) : /done/;
    times.push(await terminal.press('3', next));
  }
  reportLimit('from a grade to the next card, 95th percentile', quantile(times, 0.95), 20, 'ms');
  reportLimit(`peak memory of a session of ${CARDS} cards`, terminal.peakMegabytes(), 140, 'MB');
  terminal.kill();
  await terminal.ended;
  rmSync(home, { recursive: true, force: true });
}
