import { rememberingLast } from './remembering.ts';
import { isAuxiliary, isParticiple, thirdPerson } from './verbs.ts';
import { firstWord, wordsIn } from './words.ts';

const PRONOUNS = new Set(
  "it its it's they them their these those this that he she we i you there both each such one".split(' '),
);
const CONJUNCTIONS = new Set(
  'and but however then so or also plus therefore hence thus otherwise still yet nor moreover furthermore additionally'.split(
    ' ',
  ),
);
const LEADING_CONJUNCTION =
  /^(?:and|but|however|then|so|or|also|plus|therefore|hence|thus|otherwise|moreover|furthermore|additionally|in addition|again|basically|essentially|obviously|really|of course|as always|(?:please |just )?note (?:that|how)|(?:it is |it['’]s )?worth noting that|it(?:['’]s| is) (?:also |very )?(?:important|good|useful|worth) to (?:note|mention|know|remember|understand) that|it should be noted that|take (?:in|into) (?:account|count|consideration) that|bear in mind that|one thing to note is that|remember that|remember|know that|be aware that|keep in mind that|keep in mind|as a result|now(?= you| we|,)|at the moment|at present|to begin with|first of all|in general|in this case|in fact|instead(?=,|\s(?!of\b))|unlike [^,]{3,40}(?=, (?:it|they)\s)|because of (?:this|that)|for (?:this|that) reason|this way|in other words|in summary|in short|to (?:prevent|avoid|solve|fix) (?:this|that)|(?:side |important |exam |quick |pro )?(?:note|tip|hint|caveat|trap|alert)s?(?: \d+)?(?=\s*[:!])|(?:n\.?b\.?|difference|important|attention|bonus|fyi|warning|caution)(?=\s*[:!]))\b\.?\s?[,:!]?\s+/i;

/** Whether the text opens with a word that stands for something said before: It, They, This, Both … */
export const opensWithPronoun: (text: string) => boolean = rememberingLast(
  (text) =>
    PRONOUNS.has(firstWord(text)) &&
    !/^(?:both (?!of\b)(?:\S+ ){1,3}and|one (?!way\b)\p{L}+ (?:of|to|for)) /iu.test(text),
);

/** Whether the text opens with And, But, However, Then …, that is, goes on with what was said before. */
export function opensWithConjunction(text: string): boolean {
  return CONJUNCTIONS.has(firstWord(text));
}

/** The text without a leading conjunction or filler ("But limited to 7" → "limited to 7"); several are taken off one by one. */
export function withoutLeadIn(text: string): string {
  let rest = text;
  for (let i = 0; i < 3; i++) {
    const match = LEADING_CONJUNCTION.exec(rest);
    if (match === null || match[0].length >= rest.length) break;
    rest = rest.slice(match[0].length);
  }
  return rest;
}

const SUBJECTLESS = new Set(
  (
    "can cannot can't could may must should will won't is isn't are aren't has have hasn't does doesn't do don't not only used useful ideal good great best suitable " +
    'available limited designed intended able based similar compatible recommended required charged billed perfect easy meant need needs'
  ).split(' '),
);

/** Qualities that something is said to have: "helpful to …", "responsible for …", "resilient to …". */
const QUALITY = /^(?!single|table|cable|variable|able)\p{L}{3,}(?:ful|[ai]ble|ient|ous|tant|ive)$/u;

/**
 * Whether a sentence lacks its subject and so needs the nearest noun above: "Can be detached", "Supports HTTP/2",
 * "Only works for Linux", "Used for HPC", "Must be enabled". An imperative ("Use a role") is not one of these.
 */
export function lacksSubject(text: string): boolean {
  const words = wordsIn(text.slice(0, 120));
  const first = words[0];
  if (first === undefined) return false;
  if (
    words.length > 1 &&
    /^(?:also|always|never|[a-z]{3,}ly)$/i.test(first.text) &&
    !/^(?:only|family|supply|reply|apply)$/i.test(first.text)
  ) {
    const second = words[1]?.text ?? '';
    return isAuxiliary(second) || thirdPerson(second) !== null || isParticiple(second);
  }
  const lower = first.text.toLowerCase().replace(/[’´]/g, "'");
  if (SUBJECTLESS.has(lower) || isAuxiliary(lower)) return true;
  if (thirdPerson(first.text) === 'sure') return !opensWithThingOf(text);
  const second = words[1]?.text.toLowerCase() ?? '';
  if (QUALITY.test(lower) && /^(?:to|for|of|from|against|with)$/.test(second)) return true;
  if (
    thirdPerson(first.text) === 'perhaps' &&
    !THING_IN.test(text.slice(0, 120)) &&
    /^(?:a|an|the|to|on|in|at|for|with|by|its|all|any|your|up|over|from|into|across|traffic|data)$/.test(second)
  )
    return true;
  return (
    isParticiple(first.text) &&
    /^(?:by|in|on|to|for|with|as|at|from|within|across|per|when|using|into|via)$/.test(second)
  );
}

/** Whether a sentence opens with a noun that looks like a verb, and has a verb of its own: "Runs of a flow can last for a year". */
export function opensWithThingOf(text: string): boolean {
  const opening = text.slice(0, 120);
  return /^\p{L}+s of .*\b(?:can|is|are|was|will|has|have|may|must)\b/iu.test(opening) || THING_IN.test(opening);
}

/** "Objects in the box must be …": where the things are, and what is said of them. */
const THING_IN =
  /^\p{L}+s (?:in|on|at|from|with|for|inside) (?:the|an?|your|each|every|this|that) (?!and\b)\S+ (?!and\b)(?:\S+ )?(?:can|cannot|is|are|was|will|has|have|may|must|should)\b/iu;

/** "A watcher that compares …": whether a text opens with an article, a thing, and what is said of it. */
export function opensWithThingThat(text: string): boolean {
  return THING_THAT.test(text);
}

const THING_THAT = /^an?\s(?:[\p{L}-]+\s?){1,4},?\s(?:that|which|where|who|used to|used for)\s/iu;
