// Programs in a real pseudo-terminal: when a text appears, how long a key takes, how much memory was used at the peak.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { spawn } from 'node-pty';

/** Starts a program in a 120×40 pseudo-terminal; `until` resolves with the milliseconds to the first such text. */
export function inTerminal(args, env) {
  const began = process.hrtime.bigint();
  const terminal = spawn(process.execPath, args, {
    cols: 120,
    rows: 40,
    name: 'xterm-256color',
    env: { ...process.env, ...env },
  });
  let text = '';
  const waiting = new Set();
  terminal.onData((data) => {
    text += data;
    for (const check of waiting) check();
  });
  const ended = new Promise((resolve) => terminal.onExit(resolve));
  const until = (wanted, since = began) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no ${wanted} in: ${text.slice(-400)}`)), 20_000);
      const check = () => {
        if (!wanted.test(text)) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve(Number(process.hrtime.bigint() - since) / 1e6);
      };
      waiting.add(check);
      check();
    });
  return {
    until,
    ended,
    /** Sends keys, forgetting what was shown before; resolves with the milliseconds until the wanted text. */
    press(keys, wanted) {
      text = '';
      const since = process.hrtime.bigint();
      terminal.write(keys);
      return until(wanted, since);
    },
    /** Peak resident memory so far in MB; Linux alone tells. */
    peakMegabytes: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${terminal.pid}/status`, 'utf8'))[1]) / 1024,
    kill: () => terminal.kill('SIGKILL'),
  };
}
