import { cued } from './cues.ts';
import { hasFiniteVerb } from './main-verb.ts';
import { wordsIn } from './words.ts';

/** A service and where it listens: `Telnet` and `TCP 23`. */
export type Ported = { name: string; port: string };

const MAX_LENGTH = 70;
const MAX_NAME_WORDS = 4;
/** "TCP 20 (data) TCP 21", "UDP 67 and UDP 68", "port 443", behind a name and perhaps a sign. */
const PORTED = cued(
  'tcp udp port ports',
  /^(.+?)\s*(?:[-–—:,]\s*)?(?<=[\s(])\(?((?:TCP|UDP|ports?)\b(?:(?:TCP|UDP|ports?|and|or)\b|[\d–/,:&\s-]|\([\p{L}\s]+\))*\d(?:\s*\([\p{L}\s]+\))?)\)?$/iu,
);

/** The name and the port of a line that is no more than these: "Telnet TCP 23", "SSH (TCP port 22)"; null of any other. */
export function portedIn(text: string): Ported | null {
  if (text.length > MAX_LENGTH || !/\d\D*$/.test(text)) return null;
  const [, name = '', port = ''] = PORTED.exec(text) ?? [];
  const words = wordsIn(name);
  if (name === '' || words.length === 0 || words.length > MAX_NAME_WORDS || hasFiniteVerb(words)) return null;
  return /\p{Lu}|\d/u.test(name) &&
    !/^(?:TCP|UDP|ports?)\b|\b(?:on|via|over|uses?|using|listens?|by|to|from|in|the|allow|open|default)$/i.test(name)
    ? { name, port }
    : null;
}
