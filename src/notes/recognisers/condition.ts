import type { Proposal } from '../item.ts';
import { cued } from '../language/cues.ts';
import { hasFiniteVerb, mainVerbIndex } from '../language/main-verb.ts';
import { merelyBecause } from '../language/negation.ts';
import { isInBrackets } from '../language/phrases.ts';
import { capitalise, decapitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { baseForm, baseOf, isAuxiliary, isParticiple, thirdPerson } from '../language/verbs.ts';
import { isWish } from '../language/wishes.ts';
import { countWords, normalWord, wordsIn } from '../language/words.ts';
import { ofOnlySentence } from './of-only-sentence.ts';

const MAX_ANSWER_WORDS = 20;
const MAX_CLAUSE_WORDS = 14;
/** What holds `only if` is a rule, and worth a longer question. */
const MAX_RULE_WORDS = 24;

/** "If X, Y" and "When X, Y": what happens then? "Y as long as X": when? */
export const condition = ofOnlySentence('condition', conditionCard);

/** The card of a sentence that says what happens on a condition, or null. */
export function conditionCard({ inline, added }: Standing): Proposal | null {
  const own = trimEnding(inline.text.slice(added));
  // "Snapshots: you can share them only if …": the name in front is no part of what holds.
  const said = inline.text.slice(0, added).endsWith(': ') ? own : trimEnding(inline.text);
  return (
    proportion(said) ?? leading(own) ?? placed(own) ?? because(own) ?? trailing(said) ?? reason(said) ?? midway(own)
  );
}

const MIDWAY = cued('if when once', /^[^.;:?()]{3,80}?,?\s(?:but|and|so)\s(?=(?:if|when|once)\s)/i);

/** "Fast, but if the rack fails, all of it fails": the condition stands behind what else is said. */
function midway(text: string): Proposal | null {
  const joint = MIDWAY.exec(text);
  return joint === null ? null : leading(text.slice(joint[0].length));
}

/** "In a yard, if the gate is open, …", "Unlike boxes, when …": where or against what the condition is looked at stands before it. */
function placed(text: string): Proposal | null {
  const comma = text.indexOf(', ');
  const opener = text.slice(comma + 2, comma + 7).toLowerCase();
  if (comma < 0 || !/^(?:if|when|once)\s/.test(opener) || !PLACE.test(text)) return null;
  const place = text.slice(0, comma);
  const card = countWords(place) > MAX_PLACE_WORDS ? null : leading(text.slice(comma + 2));
  return card === null ? null : { ...card, front: `${place}: ${decapitalise(card.front)}` };
}

const MAX_PLACE_WORDS = 6;
const PLACE =
  /^(?:in|on|for|with|at|under|during|unlike|like)\s(?!(?:case|fact|general|short|addition|example|other)\b)/i;

/** "The higher the TTL, the less the traffic". */
function proportion(text: string): Proposal | null {
  const match =
    /^(the (?:more|less|fewer|\p{L}+er)\b[^,]{3,80}),\s+(the (?:more|less|fewer|\p{L}+er)\b.+)$/iu.exec(text) ??
    /^(the (?:more|less|fewer|\p{L}+er)\b(?:\s[^\s,]+){1,5})\s(the (?:more|less|fewer|better|worse|faster|slower|higher|lower|cheaper|longer|shorter)\b.+)$/iu.exec(
      text,
    );
  return match === null
    ? null
    : { form: 'basic', front: `${capitalise(match[1] ?? '')}: what follows?`, back: capitalise(match[2] ?? '') };
}

const REASON = cued(
  'because since due',
  /,?\s(?:because(?! of)|since(?= (?:it|they|the|an?|this|there|you|all|each)\b)|due to the fact that)\s/i,
);

const SPAN_OF_TIME =
  /\bhow (?:many|much|long)\b|\b(?:seconds|minutes|hours|days|weeks|months|years|time|elapsed|passed)$/i;

/** "Taken at night because …": the reason is asked for. */
function reason(text: string): Proposal | null {
  const joint = REASON.exec(text);
  if (joint === null || merelyBecause(text) >= 0) return null;
  const before = text
    .slice(0, joint.index)
    .replace(/(?:\.{2,}|[,;:]|\s[-–—])?\s*\b(?:this|that|it)(?:['’]s| is)(?: mainly| mostly| just)?$/i, '');
  const after = text.slice(joint.index + joint[0].length);
  if (countWords(before) < 2 || countWords(before) > MAX_CLAUSE_WORDS || countWords(after) < 2) return null;
  // "How many days since the lid was opened": a time, and no reason.
  if (/^[,\s]*since/i.test(joint[0]) && SPAN_OF_TIME.test(before)) return null;
  if (/^[,\s]*since/i.test(joint[0]) && mainVerbIndex(wordsIn(after), after) < 0) return null;
  if (/[;:]\s|\.\s/.test(after) || /^(?:this|that) is$/i.test(before)) return null;
  return { form: 'basic', front: `${capitalise(before)}: why?`, back: `Because ${after}` };
}

/** "Because nodes talk in private, one tunnel is enough": the reason is asked for as well. */
function because(text: string): Proposal | null {
  const [lead = ''] = /^(?:because|since)\s(?!of\b)/i.exec(text) ?? [];
  const cut = lead === '' ? null : consequence(text, lead.length, 'because');
  if (cut === null) return null;
  const cause = text.slice(lead.length, cut.end).trim();
  const effect = trimEnding(text.slice(cut.start));
  if (mainVerbIndex(wordsIn(cause), cause) < 1 || countWords(effect) < 3 || countWords(effect) > MAX_CLAUSE_WORDS)
    return null;
  return countWords(cause) > MAX_ANSWER_WORDS
    ? null
    : { form: 'basic', front: `${capitalise(effect)}: why?`, back: `Because ${cause}` };
}

function leading(text: string): Proposal | null {
  if (text.endsWith('?')) return null;
  const match =
    /^(?:(?:normally|usually|typically|however|only|even|then|also),?\s+)?(if|when|whenever|once|unless|after|before|in case|as long as|as soon as|even if|even when|without|with|should)\s+/i.exec(
      text,
    );
  if (match === null) return null;
  const opener = (match[1] as string).toLowerCase();
  const cut = consequence(text, match[0].length, opener);
  if (cut === null) return null;
  const cause = text.slice(match[0].length, cut.end).trim();
  if (
    /^(?:it|they|these|those)\s\p{Ll}|^th(?:is|at)\s(?:is|has|was|can|does|will|gets?|fails?|happens?|occurs?)\b|^you(?:['’]re| are) (?:done|finished|ready)$|\b(?:do|does) (?:that|this|so|it)\b|^there (?:is|are) (?:none|not|no such)\b/iu.test(
      cause,
    )
  )
    return null;
  const effect = text
    .slice(cut.start)
    .trim()
    .replace(/^(?:then|,)\s+/i, '')
    // "… this may cause changes", "… this means that none is open": the condition itself does.
    .replace(/^(?:this|that)\s(?:means (?:that )?|(?=(?:can|could|may|might|will|would)\s))/i, '')
    .replace(
      /^(.{20,}?)(?:,\s(?:\p{L}+ing|which|so(?: that)?|but)|,?\sand (?:\p{L}+\s){1,8}(?:will|is|are|can))\b.*$/u,
      (whole, main: string) => (countWords(whole) > MAX_ANSWER_WORDS ? main : whole),
    );
  if (countWords(cause) < 2 && !isParticiple(cause) && !/^with/.test(opener) && !/\bthen\s/i.test(text)) return null;
  if (countWords(effect) < 2 || countWords(effect) > MAX_ANSWER_WORDS || POINTS_BACK.test(effect)) return null;
  return {
    form: 'basic',
    front: `${ADVICE.test(effect) ? 'What to do' : 'What happens'} ${opener === 'whenever' ? 'when' : opener} ${cause}?`,
    back: capitalise(effect.replace(/^th(?:is|ese) /i, 'the ')),
  };
}

/** "… choose the wide one": nothing happens, something is to be done. */
const ADVICE =
  /^(?:please |just |always )?(?:use|choose|pick|select|consider|try|add|set|create|run|enable|disable|check|make sure|ensure|avoid|go (?:for|to|with)|prefer|switch to|move|look|think|contact|do not|don['’]t|never)\s/i;

/** "… this is not always so": what `this` is was said before. */
const POINTS_BACK = /^(?:this|that|these|those)\s(?:is|are|was|were|has|have)\s/i;

function consequence(text: string, from: number, opener: string): { end: number; start: number } | null {
  const then = /,?\s+(?<!\b(?:will|can|must|may|would|is|are|and)\s+)then\s+/i.exec(text.slice(from));
  if (then !== null && countWords(text.slice(from, from + then.index)) >= 1) {
    return { end: from + then.index, start: from + then.index + then[0].length };
  }
  for (let comma = text.indexOf(', ', from); comma >= 0; comma = text.indexOf(', ', comma + 2)) {
    const rest = text.slice(comma + 2);
    if (isInBrackets(text, comma)) continue;
    if (hasVerb(rest) && !/^(?:and|or|but|nor)\b/.test(rest)) return { end: comma, start: comma + 2 };
  }
  return /^(?:if|when)$/.test(opener) ? beforePronoun(text, from) : null;
}

/** Without a comma, a pronoun after a complete clause opens what follows: "if the price rises you have two minutes". */
function beforePronoun(text: string, from: number): { end: number; start: number } | null {
  const match =
    /\s(?=(?:you|we|they|it) (?:have|can|could|would|might|will|must|need|should|may|get|are|is|do)\b)/i.exec(
      text.slice(from),
    );
  if (match === null || countWords(text.slice(from, from + match.index)) < 3) return null;
  return /\b(?:if|when|that|which|because|so)$/i.test(text.slice(0, from + match.index))
    ? null
    : { end: from + match.index, start: from + match.index + 1 };
}

function hasVerb(text: string): boolean {
  const words = wordsIn(text);
  return (
    hasFiniteVerb(words) ||
    mainVerbIndex(words, text) > 0 ||
    (baseForm(words[0]?.text ?? '') === 'sure' && words.length > 1) ||
    /^(?:you|we|it|they|use|need|must|only|no|not|consider)\b|\b(?:possible|allowed|available|required|needed)\b/i.test(
      text,
    ) ||
    words.some((word, i) => i > 0 && /^(?:fail|go|get|need|use|have)$/.test(word.text)) ||
    ACTS.test(text)
  );
}

/** "the switch shoots out the frame": a verb that nobody listed shows by its place. */
const ACTS =
  /^(?:the|an?|each|every|its|your)\s(?:[\p{L}\d-]+\s){1,3}?\p{L}{2,}[^s\W]s\s(?:the|an?|its|all|it|out|up|down|to|from|back|into|in|on)\s/iu;

const JOINT = cued(
  'if when as unless until provided once while',
  /\s(?:,\s*)?((?:but |and )?only if|if|when|as long as|unless|until|provided(?: that)?|once|only when|while(?=\s(?:it|they|the\s\p{L}+(?:\s\p{L}+)?)\s(?:is|are)\s))\s/iu,
);

/** "Can do this in the yard if …": what is done was said before. */
const POINTING = cued('do does done did', /\b(?:do|does|done|did) (?:this|that|so)\b/i);

/** What holds, and on what condition: the condition is asked for. */
function trailing(text: string): Proposal | null {
  if (text.endsWith('?')) return null;
  const joint = JOINT.exec(text);
  if (joint === null || joint.index === 0 || isInBrackets(text, joint.index)) return null;
  const clauses = text
    .slice(0, joint.index)
    .replace(/,$/, '')
    .split(/,\s(?:but|so|and|while)\s/);
  const before = clauses.at(-1) ?? '';
  const after = text.slice(joint.index + joint[0].length);
  if (
    /\b(?:even|at most|at least|as|and|or|what|than|decid\w+|sees?|checks?|says?|tells?|knows?|depends on|whether|used|useful|good|ideal|great|best|use|example|like|know|represents?|shows?|tells?|determines?|specif(?:y|ies)|defines?|controls?|knows?|choose|find|time|says?|case|ensure|means?|so|that|but|only)$/i.test(
      before,
    )
  )
    return null;
  if (POINTING.test(before) || POINTING.test(after)) return null;
  // "difficult, if not impossible, to …"
  if (/^not \p{L}+,/u.test(after)) return null;
  if (isWish(after) || /^using\s(?:\S+\s?){1,3}$/i.test(after)) return null;
  if (
    countWords(before) < 3 ||
    countWords(before) > (/^(?:but |and )?only /i.test(joint[1] ?? '') ? MAX_RULE_WORDS : MAX_CLAUSE_WORDS) ||
    countWords(after) < 2 ||
    countWords(after) > MAX_ANSWER_WORDS
  )
    return null;
  if (
    /^(?:if|when|once|unless|after|with|without|in order|to)\b/i.test(before) ||
    /[;:]|\.\s/.test(before) ||
    !/\p{L}/u.test(after)
  )
    return null;
  const words = wordsIn(before);
  const found = mainVerbIndex(words, before);
  // "An offer lapses when …": right before the joint, what may be a noun is the verb.
  const verb = found < 1 && thirdPerson(words.at(-1)?.text ?? '') !== null ? words.length - 1 : found;
  if (verb < 1 || (found < 1 && baseForm(words[0]?.text ?? '') === null && isParticiple(words[verb - 1]?.text ?? '')))
    return null;
  const word = words[verb] as { text: string; start: number; end: number };
  const joiner = (joint[1] ?? '').toLowerCase().replace(/^(?:but|and) /, '');
  if (isAskedForItsEnd(joiner))
    return { form: 'basic', front: `${capitalise(before)} ${joiner} what?`, back: capitalise(after) };
  // "… when first created": without the joint that would be no sentence.
  const isTime = (joiner === 'when' || joiner === 'only when') && !isClipped(after);
  const back = isTime ? capitalise(after) : capitalise(`${joiner} ${after}`);
  const rest = before.slice(word.end).trim();
  const subject = before
    .slice(0, word.start)
    .trim()
    .replace(/^(?:An?|The)(?=\s)/, (article) => article.toLowerCase());
  // "…, and generally can be ignored when …": whose it is stands before.
  if (/^\p{L}+ly$/u.test(subject)) return null;
  if (/[,()]/.test(subject)) return { form: 'basic', front: `${capitalise(before)}: when?`, back };
  if (NO_SUBJECT.test(subject)) return null;
  const lower = normalWord(word.text);
  if (isAuxiliary(lower) && !/n't$|^cannot$/.test(lower) && !/^(?:has|have|had)$/.test(lower))
    return { form: 'basic', front: `When ${lower} ${decapitalise(subject)} ${rest}?`, back };
  // "Use small frames when …": an order has no subject.
  const isOrder = baseForm(words[0]?.text ?? '') === 'sure';
  if (!isOrder && thirdPerson(lower) !== null && !isAuxiliary(lower))
    return {
      form: 'basic',
      front: `When does ${decapitalise(subject)} ${baseOf(lower)} ${rest}`.trimEnd().concat('?'),
      back,
    };
  if (baseForm(lower) === 'sure' && /s$/.test(subject))
    return { form: 'basic', front: `When do ${decapitalise(subject)} ${lower} ${rest}`.trimEnd().concat('?'), back };
  return { form: 'basic', front: `${capitalise(before)}: when?`, back };
}

/** "A list you should read when …", "Through care is …": not whom the sentence speaks of. */
const NO_SUBJECT = /\S+\s\S+\s(?:you|we|they)$|^(?:through|by|with|in|on|at|from|via)\s/i;

/** Whether a clause lacks its subject: "first created", "attached to a host". */
function isClipped(clause: string): boolean {
  const [first = '', second = ''] = wordsIn(clause).map(({ text }) => text);
  return isParticiple(first) || (/^(?:first|not|newly|fully|already)$/i.test(first) && isParticiple(second));
}

/** "until what?", "unless what?": what follows these says how long, or what keeps it from happening, not when it does. */
function isAskedForItsEnd(joiner: string): boolean {
  return /^(?:unless|until|as long as|provided(?: that)?|only if)$/.test(joiner);
}
