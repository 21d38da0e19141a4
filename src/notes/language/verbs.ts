import { remembering } from './remembering.ts';
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from './verb-list.ts';
import { normalWord, WORDS } from './words.ts';

const AUXILIARIES = new Set(
  (
    "is are was were am isn't aren't wasn't weren't can cannot can't could couldn't may might must mustn't shall should " +
    "shouldn't will won't would wouldn't has have had hasn't haven't does do did doesn't don't didn't"
  ).split(' '),
);

/** How sure it is that a word is a verb: `perhaps` when the same form is as often a noun. */
export type Sureness = 'sure' | 'perhaps' | null;

/** `is`, `can`, `must`, `does not` and the like. */
export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(normalWord(word));
}

/** `provides`, `processes`, `applies`: the third person of a verb. `sure` tells verbs that are hardly ever plural nouns. */
export const thirdPerson: (word: string) => Sureness = remembering(WORDS, (word) => {
  const lower = normalWord(word);
  if (!endsLikeThirdPerson(lower)) return null;
  let found: Sureness = null;
  for (const stem of stemsOf(lower)) {
    const sureness = verbStem(stem);
    if (sureness === 'sure') return 'sure';
    found ??= sureness;
  }
  return found;
});

/** Whether the word is the base form of a verb, and how sure that is: `provide` is, `limit` may be a noun. */
export const baseForm: (word: string) => Sureness = remembering(WORDS, (word) => verbStem(normalWord(word)));

/** The base form of a word in the third person: `applies` → `apply`, `uses` → `use`; of an unknown verb, the word without its `s`. */
export function baseOf(word: string): string {
  const lower = normalWord(word);
  const known = stemsOf(lower).find((stem) => verbStem(stem) !== null);
  return (
    known ?? (/(?:sh|ch|x|z|ss|o)es$/.test(lower) ? lower.slice(0, -2) : lower.replace(/ies$/, 'y').replace(/s$/, ''))
  );
}

/** Whether the word is the `-ing` form of a verb: `checking`, `changing`, `running`. */
export const isGerund: (word: string) => boolean = remembering(WORDS, (word) => {
  const lower = normalWord(word);
  if (lower.length < 6 || !lower.endsWith('ing')) return false;
  const stem = lower.slice(0, -3);
  return (
    verbStem(stem) !== null ||
    verbStem(`${stem}e`) !== null ||
    (stem.at(-1) === stem.at(-2) && verbStem(stem.slice(0, -1)) !== null)
  );
});

/** Whether a word could be a third person or a plural by its look: not `status`, `access`, `this`, `always`, `AWS`. */
export function endsLikeThirdPerson(word: string): boolean {
  return (
    word.endsWith('s') &&
    /^[a-z-]*[a-z]{2}s$/.test(word) &&
    !/(?:ss|us|is|ous)$/.test(word) &&
    !NO_THIRD_PERSON.test(word)
  );
}

const NO_THIRD_PERSON =
  /^(?:always|sometimes|besides|afterwards|towards|perhaps|its|was|has|does|yes|gas|bias|alias|lens|canvas|atlas|series|news|sales|sports|kubernetes|postgres|means of|hers|ours|theirs|yours|nowadays|overseas|whereas|mathematics|analytics|economics)$/;

function stemsOf(lower: string): string[] {
  if (lower.endsWith('ies')) return [`${lower.slice(0, -3)}y`, lower.slice(0, -1)];
  if (lower.endsWith('es')) return [lower.slice(0, -1), lower.slice(0, -2)];
  return [lower.slice(0, -1)];
}

function verbStem(stem: string): Sureness {
  return PLAIN_VERBS.has(stem) ? 'sure' : NOUN_LIKE_VERBS.has(stem) ? 'perhaps' : derivedVerb(stem);
}

const NO_DERIVED_VERB =
  /(?:certific|templ|candid|climat|substr|nitr|phosph|sulf|sulph|carbohydr|chocol|corpor|priv|deleg|aggreg|coordin|altern|estim|associ|gradu|magistr|mand|plur|sen|appropri|immedi|intermedi|accur|adequ|ultim|legitim|illegitim|moder|delic|desper|consider|deliber|elabor|invertebr|vertebr|inordin|subordin|commensur|inanim|unfortun|fortun|passion|compassion|synd|trip|st|pl|l|f|f?ro|cl)ate$|(?:enterpr|otherw|likew|clockw|franch|prec|conc|expert|merchand|prem|pairw|stepw|bitw|surpr|dis?gu|parad)ise$|(?:^|[a-z])(?:pr|s|ma|full-?s|over-?s)ize$/;

/** Verbs by their build: `normalise`, `classify`, `invalidate`; `re-`, `de-`, `un-`, `dis-` and the like before a known verb. */
function derivedVerb(stem: string): Sureness {
  if (stem.length < 5 || NO_DERIVED_VERB.test(stem)) return null;
  if (/^[a-z-]{3,}(?:i[sz]e|y[sz]e|ify)$/.test(stem)) return 'sure';
  if (/^[a-z-]{4,}ate$/.test(stem)) return 'sure';
  const rest = /^(?:re|de|un|dis|mis|over|pre|auto|co|out|under|inter|trans|counter)-?([a-z]{4,})$/.exec(stem)?.[1];
  if (
    rest === undefined ||
    /^(?:view|port|sign|tail|gate|time|load|state|mark|cover|line|flow|lap|form|part|pose|act|head)$/.test(rest)
  )
    return null;
  return PLAIN_VERBS.has(rest) ? 'sure' : NOUN_LIKE_VERBS.has(rest) ? 'perhaps' : null;
}

const IRREGULAR_PARTICIPLES = new Set(
  'built bound chosen done driven given held kept known left lost made meant paid put read run said seen sent set shown split spread stored taken thrown used written broken hidden found bought brought begun born cut dealt drawn fed forbidden forgotten frozen gone grown hit laid led lent met overridden proven rebuilt risen run sold spent spoken stuck struck taught told torn understood undone unread withdrawn worn'.split(
    ' ',
  ),
);

/** `encrypted`, `sent`, `written`: a past participle, by its ending or from a short list. */
export const isParticiple: (word: string) => boolean = remembering(WORDS, (word) => {
  const lower = normalWord(word);
  return (
    IRREGULAR_PARTICIPLES.has(lower) ||
    (lower.length > 4 &&
      lower.endsWith('ed') &&
      /[a-z]ed$/.test(lower) &&
      !/^(?:need|speed|exceed|proceed|succeed|indeed|embed|seed|feed|hundred|shared|sacred|unread)$/.test(lower))
  );
});
