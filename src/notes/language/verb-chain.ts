import { baseForm, isAuxiliary, isGerund, isParticiple, thirdPerson } from './verbs.ts';
import { normalWord, type Word } from './words.ts';

const ADVERB =
  /^(?:not|also|only|always|never|often|usually|typically|generally|just|still|even|now|then|either|both|all|[a-z]{3,}ly)$/;
/** Small words that belong to the verb before them. */
export const PARTICLE = new Set(
  'on to by in with for from as of into at via using through across over under within without between up out off down against onto upon like about than per when if during while'.split(
    ' ',
  ),
);
/** The index of the first word after the verb at `verb`, its helpers, adverbs, further verbs and particles. */
export function afterVerbChain(words: readonly Word[], verb: number): number {
  let i = verb + 1;
  const opener = normalWord((words[verb] as Word).text);
  let inAuxiliary = isAuxiliary(opener);
  let sawBe = false;
  for (; i < words.length; i++) {
    const lower = normalWord((words[i] as Word).text);
    if (ADVERB.test(lower) && !opensMeasure(words, i)) continue;
    if (!inAuxiliary) break;
    if (isOwnVerb(lower, words[i + 1]?.text ?? '') && isModal(opener) && i + 1 < words.length) {
      inAuxiliary = false;
      continue;
    }
    if (lower === 'be' || lower === 'been' || lower === 'being' || lower === 'able' || isAuxiliary(lower)) {
      sawBe ||= lower.startsWith('be');
      continue;
    }
    if ((lower === 'to' || lower === 'need') && /^(?:has|have|had|need|needs)$/.test(opener)) continue;
    // "is running both of them": what runs is told.
    if (isBeing(opener) && isGerund(lower) && opensThing(words[i + 1]?.text ?? '')) {
      inAuxiliary = false;
      continue;
    }
    if (isParticiple(lower) && i + 1 < words.length) {
      inAuxiliary = false;
      continue;
    }
    if (!sawBe && (baseForm(lower) !== null || isModal(opener)) && takesInfinitive(opener) && i + 1 < words.length) {
      inAuxiliary = false;
      continue;
    }
    break;
  }
  if (
    /^(?:and|or)$/.test(normalWord(words[i]?.text ?? '')) &&
    thirdPerson(words[i + 1]?.text ?? '') !== null &&
    i + 2 < words.length
  )
    i += 2;
  while (i < words.length - 1 && PARTICLE.has(normalWord((words[i] as Word).text)) && !opensMeasure(words, i)) i++;
  return Math.min(i, words.length - 1);
}

/** `at least once`, `exactly once`, `at rest`: the word belongs to what follows. */
export function opensMeasure(words: readonly Word[], at: number): boolean {
  const next = normalWord(words[at + 1]?.text ?? '');
  return (
    /^(?:least|once|twice|rest|transit)$/.test(next) || (next === 'most' && normalWord(words[at]?.text ?? '') === 'at')
  );
}

function isBeing(helper: string): boolean {
  return /^(?:is|are|was|were)$/.test(helper);
}

/** Whether a word opens what somebody is doing something to, or how: no joint of another clause. */
function opensThing(word: string): boolean {
  return word !== '' && !/^(?:and|or|but|that|which|if|when|because|so|as|while)$/i.test(word);
}

/** "Can have many origins", "must do the same": a helper that is the verb itself. */
function isOwnVerb(word: string, next: string): boolean {
  return /^(?:have|do)$/.test(word) && !isParticiple(next) && !/^(?:not|to|only|also|been)$/.test(normalWord(next));
}

/** A helper after which nothing but a verb can stand, known or not. */
function isModal(helper: string): boolean {
  return /^(?:can|cannot|can't|could|couldn't|may|might|must|mustn't|should|shouldn't|will|won't|would|wouldn't|doesn't|don't|didn't)$/.test(
    helper,
  );
}

/** Whether a helper is followed by a verb's base form: `can`, `does`, `will`, `must`, not `is` and `has`. */
function takesInfinitive(helper: string): boolean {
  return !/^(?:is|are|was|were|am|has|have|had)(?:n't)?$/.test(helper);
}
