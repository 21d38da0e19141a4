import { type Item, make, type Proposal, type Recogniser } from '../item.ts';
import { commandsIn, isAllCode, isCommand, MAX_TOLD_WORDS } from '../language/commands.ts';
import { capitalise, inThirdPerson, trimEnding } from '../language/questions.ts';
import { sentencesIn } from '../language/sentences.ts';
import { sentencesOf } from '../language/standing.ts';
import { sliceInline } from '../language/subject.ts';
import { baseForm, thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';
import { anyCard } from './sentence.ts';

const MIN_WORDS = 3;
const MAX_WORDS = 20;
const MAX_CARDS = 3;
const MIN_MEMBERS = 3;
const MAX_MEMBER_WORDS = 10;
const EFFECT = /^(?:(?:this|that|the(?: above)?) command|this|that|it)\s+((?:will|would)\s+(?:also\s+)?)?(?=\p{Ll})/iu;

/** "This will add it to the group", right below a command: what that command does. */
export const commandEffect: Recogniser = {
  name: 'command-effect',
  scope: 'item',
  recognise(item, note) {
    if (item.kind !== 'paragraph' && item.kind !== 'bullet') return null;
    const same = item.kind === 'paragraph' ? sameCard(item) : null;
    if (same !== null) return make([same]);
    const command = commandAbove(item);
    const [first, second] = sentencesIn(item.inline.text, item.inline.spans);
    if (command === null || first === undefined) return null;
    const said = trimEnding(first.text);
    const effect = effectIn(said);
    const card = effect === null ? aimCard(command, said) : effectCard(command, effect);
    if (card === null) return null;
    const rest = second === undefined ? null : sliceInline(item.inline, second.start, item.inline.text.length);
    const more = rest === null ? [] : sentencesOf(rest, item, note).flatMap((one) => anyCard(one));
    return make([card, ...more].slice(0, MAX_CARDS));
  },
};

const AIM = /^(?:this|(?:this|that|the) command) is (?:used )?for\s(.+)$/i;

/** "This command is for the care of hives". */
function aimCard(command: string, text: string): Proposal | null {
  const [, aim] = AIM.exec(text) ?? [];
  const isShort = aim !== undefined && countWords(aim) >= MIN_WORDS - 1 && countWords(aim) <= MAX_WORDS;
  return isShort ? { form: 'basic', front: `${command}: what is it for?`, back: capitalise(aim) } : null;
}

/** What a command does; more things than an answer holds are asked for as a list. */
function effectCard(command: string, effect: string): Proposal | null {
  if (countWords(effect) <= MAX_WORDS)
    return { form: 'basic', front: `${command}: what does it do?`, back: capitalise(effect) };
  const verb = firstWord(effect);
  const members = effect
    .slice(verb.length)
    .trim()
    .split(/,\s(?:and\s)?/);
  if (members.length < MIN_MEMBERS || members.some((member) => countWords(member) > MAX_MEMBER_WORDS)) return null;
  const front = `${command}: what is it that it ${verb}? (${members.length})`;
  return { form: 'list', front, members: members.map(capitalise), ordered: false };
}

const SAME =
  /^the same (?:can|could) (?:also )?be (?:achieved|done|accomplished|reached) (?:with|by|via|using|by running)\s/i;
const MAX_BACK = 3;

/** "The same can be achieved with `usermod -e 0`": another command for what the one above does. */
function sameCard(item: Item): Proposal | null {
  const said = SAME.exec(item.inline.text);
  const code = item.inline.spans.find(({ kind, start }) => kind === 'code' && start === said?.[0].length);
  if (said === null || code === undefined) return null;
  const named = item.inline.text.slice(code.start, code.end);
  const command = commandOf(item.next) ?? named;
  let above = item.previous;
  for (let back = 0; above !== null && back < MAX_BACK; back += 1, above = above.previous) {
    const other = commandOf(above) ?? commandSetApart(above);
    if (other !== null) return { form: 'basic', front: `${other}: which other command does the same?`, back: command };
  }
  return null;
}

/** The command in code near the start of a sentence: "The `chage -E 0` command sets …". */
function commandSetApart({ inline: { text, spans } }: Item): string | null {
  const [code] = spans;
  const command = code?.kind === 'code' && code.start <= 4 ? text.slice(code.start, code.end) : '';
  return /\s/.test(command) && isCommand(command, MAX_TOLD_WORDS) ? command : null;
}

/** What "This will …" or "It …s" says that happens, in the third person; null where it says something else. */
function effectIn(text: string): string | null {
  const opening = EFFECT.exec(text);
  if (opening === null) return null;
  const rest = text.slice(opening[0].length);
  const verb = firstWord(rest);
  const isBase = opening[1] !== undefined && baseForm(verb) !== null && !/^(?:be|have|need)$/.test(verb);
  if (!isBase && (opening[1] !== undefined || thirdPerson(verb) === null)) return null;
  if (countWords(rest) < MIN_WORDS) return null;
  return isBase ? `${inThirdPerson(verb)}${rest.slice(verb.length)}` : rest;
}

/** The command right above an item, or the one it is the first to speak of. */
function commandAbove({ kind, previous, parent }: Item): string | null {
  if (previous !== null) return kind === 'paragraph' ? commandOf(previous) : null;
  if (parent === null || parent.kind === 'table' || parent.kind === 'code' || !isAllCode(parent.inline)) return null;
  const name = parent.inline.text;
  return COMMAND.test(name) ? name : null;
}

/** A program, and perhaps what it is told to do: no path, no file. */
const COMMAND = /^[a-z][\w-]*(?: [a-z-][\w-]*){0,3}$/;

/** The only command of a block, or of a line that is nothing else. */
function commandOf(item: Item | null): string | null {
  if (item === null || item.kind === 'table') return null;
  const block = item.kind === 'code' ? item.text : isAllCode(item.inline) ? item.inline.text : '';
  const [command, ...more] = commandsIn(block);
  return command !== undefined && more.length === 0 && isCommand(command, MAX_TOLD_WORDS) ? command : null;
}
