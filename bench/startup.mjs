// What the cheap verbs cost beside starting node.
import { bigHome, NOW } from './big-database.mjs';
import { inTurn, median, program, report, timeCommand } from './measure.mjs';

export async function startup() {
  const bare = () => timeCommand(['-e', 'console.log(1)']);
  const help = await inTurn(15, () => timeCommand([program, '--help']), bare);
  report('certamen --help', median(help.times), median(help.floors), 1.25);
  const env = { CERTAMEN_HOME: bigHome(), CERTAMEN_NOW: NOW };
  const due = await inTurn(15, () => timeCommand([program, 'due', '--json'], env), bare);
  report('certamen due --json, 1,000,000 reviews', median(due.times), median(due.floors), 1.5);
}
