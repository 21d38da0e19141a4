import { type Inline, type Item, make, type Proposal, type Recogniser } from '../item.ts';
import { clausesOf } from '../language/clauses.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { meaningAnswer, meaningQuestion, trimEnding } from '../language/questions.ts';
import { leadSpan } from '../language/separator.ts';
import { sliceInline } from '../language/subject.ts';
import { baseForm, isAuxiliary, thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';

const MAX_TERM_WORDS = 5;
const MAX_ANSWER_WORDS = 20;

/** `**lowestPrice** pulls new instances …`: a bold or code name that a verb follows, asked as a term. */
export const lead: Recogniser = {
  name: 'lead',
  scope: 'item',
  recognise(item) {
    if (item.kind === 'table' || item.kind === 'code' || item.kind === 'details' || item.kind === 'heading')
      return null;
    const card = leadCard(fromItsName(item.inline)) ?? entryCard(item);
    return card === null ? null : make([card]);
  },
};

/** "`tail log` all lines of it" beside another line that opens with code: what stands first is explained. */
function entryCard(item: Item): Proposal | null {
  if (!isEntry(item) || !(isNear(item, item.next) || isNear(item, item.previous))) return null;
  const { text, spans } = item.inline;
  const end = spans[0]?.end ?? 0;
  const [term, meaning] = [text.slice(0, end), trimEnding(text.slice(end).trim())];
  const isCommand = /\s/.test(term) && baseForm(firstWord(meaning)) === null;
  const front = isCommand ? `${term}: what is it for?` : meaningQuestion(term, meaning);
  return { form: 'basic', front, back: meaningAnswer(meaning) };
}

/** Whether the other line is an entry too, right above or below. */
function isNear({ kind, lines }: Item, other: Item | null): boolean {
  return other !== null && other.kind === kind && Math.abs(other.lines.line - lines.line) === 1 && isEntry(other);
}

/** Whether a line is code and, without a mark between them, what it is or does. */
function isEntry({ inline: { text, spans }, children }: Item): boolean {
  const [code, other] = spans;
  if (code?.kind !== 'code' || code.start !== 0 || other?.kind === 'code' || children.length > 0) return false;
  const told = /^\s+(\p{Ll}[^:;]*)$/u.exec(text.slice(code.end))?.[1] ?? '';
  const words = countWords(told);
  if (words < MIN_TOLD_WORDS || words > MAX_ANSWER_WORDS || NO_MEANING.test(told)) return false;
  return baseForm(firstWord(told)) !== null || mainVerbIndex(wordsIn(told), told) < 0;
}

const MIN_TOLD_WORDS = 2;
/** What opens such a rest goes on with a sentence about the code, or says where it stands. */
const NO_MEANING =
  /^(?:and|or|but|in|on|at|of|for|from|with|as|by|via|to|is|are|can|will|may|must|should|has|have|was|similar|same|like|not|only|if|when|which|that|command|option|flag|parameter|role|field|file|condition|who|where|it|containing)\b/i;

/** "The `chage -E 0` command sets …", "Running `drain n1` moves …": the name that the rest is about stands first. */
function fromItsName(inline: Inline): Inline {
  const [span] = inline.spans;
  const running = /^(?:running|using|executing|calling|typing)\s/i.exec(inline.text)?.[0];
  if (span?.kind === 'code' && running !== undefined && span.start === running.length)
    return sliceInline(inline, running.length, inline.text.length);
  if (span?.kind !== 'code' || span.start !== 4 || !/^the\s/i.test(inline.text)) return inline;
  const noun = /^\s(?:sub)?(?:command|option|flag|switch|parameter|directive|utility)(?=\s)/i.exec(
    inline.text.slice(span.end),
  );
  if (noun === null) return inline;
  const text = inline.text.slice(span.start, span.end) + inline.text.slice(span.end + noun[0].length);
  return { text, spans: [{ kind: 'code', start: 0, end: span.end - span.start }] };
}

/** "`tail -f log` view new lines of it": what a command does, told as an order. */
const ORDER =
  /^(?:view|list|show|display|print|start|stop|set|get|check|change|copy|run|open|edit|delete|remove|create|add|find|search|sort|count|reset|restart|watch|report|restore|enable|disable|install|update|upgrade|kill|mount|move|rename)\s(?!(?:of|for|to|is|are|command)\b)\S+\s/;

/** "`fg` to move the job to the front": what a command is there for. */
const AIM = /^to\s(?!(?:be|have|do)\b)(\p{Ll}+)\s\S/u;

/** The card of a sentence that opens with a name set in bold or code and a verb, or null. Only its first clause is the answer. */
export function leadCard(inline: Inline): Proposal | null {
  const span = leadSpan(inline);
  if (span === null || span.kind === 'italic' || inline.text.endsWith(':')) return null;
  const term = inline.text.slice(0, span.end).replace(/[\s:]+$/, '');
  if (countWords(term) > MAX_TERM_WORDS || /^(?:not|no|never|only|must|always|you|it|this)\b/i.test(term)) return null;
  const rest = trimEnding(
    inline.text
      .slice(span.end)
      .replace(/^\s*(?:\([^()]*\)|[,;](?=\s))/, '')
      .trim(),
  );
  const verb = firstWord(rest);
  const aim = span.kind === 'code' ? AIM.exec(rest) : null;
  if (
    aim !== null &&
    baseForm(aim[1] ?? '') !== null &&
    countWords(rest) <= MAX_ANSWER_WORDS &&
    clausesOf(rest).length === 1
  )
    return { form: 'basic', front: `${term}: what does it do?`, back: meaningAnswer(rest.slice('to '.length)) };
  const isOrder = span.kind === 'code' && /\s/.test(term) && ORDER.test(rest) && baseForm(verb) !== null;
  if (
    !isOrder &&
    !isAuxiliary(verb) &&
    thirdPerson(verb) !== 'sure' &&
    !(baseForm(verb) === 'sure' && /s$/.test(term)) &&
    thirdPerson(verb) === null
  )
    return null;
  if (/\b(?:not|n't|only|must)\b/i.test(rest.split(' ').slice(0, 3).join(' ')) || clausesOf(rest).length > 1)
    return null;
  if (
    /^(?:is|are)\s(?:the\s)?(?:inverse|opposite|same|reverse|similar|different|contrary|(?:first|next|last|main|best|only) (?:thing|one|step|choice|option)\b.*)$/i.test(
      rest,
    )
  )
    return null;
  if (/^is the default\b/i.test(rest)) return { form: 'basic', front: `What ${rest}?`, back: term };
  if (countWords(rest) < 2 || countWords(rest) > MAX_ANSWER_WORDS) return null;
  const answer = rest
    .replace(/^(is|are)\s+also\s+/i, '$1 ')
    .replace(/^(?:is|are|means)\s+(?=(?:an?|the|used|useful|good|ideal|great)\b|[A-Z])/i, '');
  return {
    form: 'basic',
    front: isOrder
      ? `${term}: what does it do?`
      : meaningQuestion(term, baseForm(verb) === 'sure' && /s$/.test(term) ? `${verb}s ${answer}` : answer),
    back: meaningAnswer(answer),
  };
}
