// How long a person waits for the first card of a review, with years of reviews stored, beside one line of Ink.
import { bigHome, NOW } from './big-database.mjs';
import { inTurn, median, program, report } from './measure.mjs';
import { oneLineInk } from './one-line-ink.mjs';
import { inTerminal } from './terminal.mjs';

async function firstShown(args, env, wanted) {
  const terminal = inTerminal(args, env);
  const time = await terminal.until(wanted);
  terminal.kill();
  await terminal.ended;
  return time;
}

export async function firstFrame() {
  const env = { CERTAMEN_HOME: bigHome(), CERTAMEN_NOW: NOW };
  const line = await oneLineInk();
  const { times, floors } = await inTurn(
    15,
    () => firstShown([program, 'review'], env, /What does part/),
    () => firstShown([line], {}, /one line/),
  );
  report('review, first frame, 1,000,000 reviews', median(times), median(floors), 1.4);
}
