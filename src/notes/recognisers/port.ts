import { make, type Recogniser } from '../item.ts';
import { portedIn } from '../language/ports.ts';
import { sidesOf } from '../language/sides.ts';

/** `Telnet TCP 23`, alone or above what is said of it: at which port a service listens. */
export const port: Recogniser = {
  name: 'port',
  scope: 'group',
  recognise(item) {
    if (item.kind === 'table' || item.kind === 'code' || item.kind === 'details') return null;
    const { text } = item.inline;
    if (!/\d/.test(text)) return null;
    const sides = sidesOf(item.inline);
    const found = portedIn(text) ?? (sides?.kind === 'term' ? portedIn(sides.left) : null);
    if (found === null) return null;
    const front = `${found.name}: which ${/\d.*\d\D*$/.test(found.port.replace(/\d+/g, '0')) ? 'ports' : 'port'}?`;
    const isAll = item.children.length === 0 && portedIn(text) !== null;
    return make([{ form: 'basic', front, back: found.port }], isAll ? [item] : []);
  },
};
