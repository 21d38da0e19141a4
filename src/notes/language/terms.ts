import { hasFiniteVerb, mainVerbIndex } from './main-verb.ts';
import type { Split } from './separator.ts';
import { baseForm, isParticiple } from './verbs.ts';
import { countWords, firstWord, type Word, wordsIn } from './words.ts';

/** Left sides that introduce a remark, not a term. */
const RESERVED =
  /^(?:notes?(?: \d+)?|n\.?b\.?|e\.?g\.?|i\.?e\.?|(?:another |an )?examples?|for example|for instance|options? \w{1,3}|steps? \d+|day \d+|week \d+|(?:chapter|module|unit|section|lesson|lecture|part|topic|domain|objective) \d+(?:\.\d+)*|results?|scores?|exam(?: (?:tips?|caveats?|notes?|traps?|hints?))?|tips?|hints?|problems?|solutions?|answers?|questions?|scenarios?|scenario based question|remember|warnings?|important|caution|attention|todo|fixme|sources?|references?|refs?|see|see also|links?|docs?|documentation|read more|more info|date|author|fun fact|tl;?dr|summary|update|ps|in short|in summary|conclusion|however|also|but|then|caption|fig(?:ure)?\.? ?\d*|image|diagram|my answer|correct answer|explanation|reason|key point|key takeaways?|key difference.*|takeaways?|bottom line|rule of thumb|exam alert|pro tip|quick tip|bonus|fyi|side note|important note|quick note|recommended|analogy|think of it as|meaning|translation)$/i;

/** First words that no term begins with. */
const NO_TERM =
  /^(?:it|its|it's|this|that|these|those|there|they|we|you|i|he|she|only|no|not|by|to|if|when|while|because|since|so|and|but|or|then|for|in|on|at|with|without|as|from|after|before|also|just|however|know|remember|make|ensure|let|let's|do|don't|does|can|cannot|can't|could|should|must|will|may|might|is|are|was|has|have|most|some|any|all|each|every|both|using|given|even|once|unless|until|here|now|again|another|other|others|such|very|really|usually|typically|generally)$/;

/** "On Demand", "At Rest", "In Transit": names for all their preposition. */
const NAMED_STATE = /^(?:On|At|In) \p{Lu}\p{Ll}+$/u;

/** "Provides libraries - for three languages": said of the thing above it. */
const VERB_FIRST =
  /^(?:supports|provides|offers|uses|allows|enables|includes|contains|requires|needs|gives|lets|helps|makes|creates|has) \S/i;

/** "Most specific match", told by its meaning: the one of several that is so. */
const SUPERLATIVE = /^(?:most|least) \p{L}+(?:ic|al|ive|ent|ant|able|ed|ous|ful|ure) \p{L}+(?: \p{L}+)?$/iu;
/** "Types of entries in a table", told by their names. */
const KINDS_OF = /^(?:the )?(?:types?|kinds?|sorts|classes|categories) of \p{L}/iu;

const WH = /^(?:when|where|why|how|what|who|which)$/;

/** What the left side of a separator is. `property`: a word that many things have (`Default`, `Cost`), asked of the subject. */
export type LeftKind = 'term' | 'property' | 'question' | 'reserved' | 'clause';

/**
 * What the left side is. A term has at most five words, no finite verb, and does not open with a pronoun, a preposition, a
 * conjunction or an imperative; bold, italic or code lifts these doubts (up to eight words) but not the reserved labels (Note, Example,
 * Option 1, Score). After a dash without bold, four words are the most, and what follows must not be a clause of its own.
 */
export function leftKind(split: Split): LeftKind {
  const { left, lead, mark } = split;
  if (isReservedLabel(left)) return 'reserved';
  const words = wordsIn(left);
  const first = firstWord(left);
  if (words.length === 0) return 'clause';
  if (mark === 'colon' && WH.test(first) && words.length >= 3 && words.length <= 10) return 'question';
  if (isPropertyLabel(left)) return 'property';
  if (isTyped(left, words)) return 'term';
  if (VERB_FIRST.test(left)) return 'clause';
  if (words.length === 1 && DOES.test(left)) return 'clause';
  if (lead !== null) return words.length <= 8 ? 'term' : 'clause';
  if (
    mark !== 'dash' &&
    (SUPERLATIVE.test(left) || (KINDS_OF.test(left) && words.length <= 8)) &&
    !hasFiniteVerb(words)
  )
    return 'term';
  if (
    words.length > 5 ||
    hasFiniteVerb(words) ||
    mainVerbIndex(words, left) >= 0 ||
    (NO_TERM.test(first) && left.trim().length > 1 && !NAMED_STATE.test(left.trim()))
  )
    return 'clause';
  if (
    /[,;]|\.\s/.test(left) ||
    /^[a-z]+ly$/.test(first) ||
    words.some(
      (word, i) =>
        i > 0 &&
        isParticiple(word.text) &&
        /^(?:to|by|on|in|from|for|with|as|at|into|via)$/i.test(words[i + 1]?.text ?? ''),
    )
  )
    return 'clause';
  if (
    words.length > 1 &&
    baseForm(first) === 'sure' &&
    /^(?:a|an|the|your|to|it|in|on|all|this|with|for|by)$/i.test(words[1]?.text ?? '')
  )
    return 'clause';
  if (mark === 'dash') {
    if (words.length > 4) return 'clause';
    const isNamed = TITLED.test(left) && /^no\s/i.test(split.right);
    if (!DOING_ONLY.test(split.right) && !isNamed && CLAUSE.test(split.right)) return 'clause';
    if (/\d/.test(left) && /^\d/.test(left)) return 'clause';
  }
  return 'term';
}

/** "gcloud roles copy --source=a": a command of a well-known tool, however long. */
function isTyped(left: string, words: readonly Word[]): boolean {
  return words.length <= MAX_TYPED_WORDS && TYPED.test(left) && !hasFiniteVerb(words);
}

const MAX_TYPED_WORDS = 12;
const TYPED =
  /^(?:sudo )?(?:gcloud|gsutil|bq|aws|az|kubectl|kubeadm|etcdctl|helm|docker|podman|terraform|ansible|vault|git|npm|systemctl|openssl) [a-z][\w-]*(?: .*[-/=<].*| [a-z][\w-]*)*$/;

/** "Access control - Overview": a part of the text, and no meaning. */
const TITLE_PART =
  /^(?:(?:important|key|main|basic|general) (?:concepts|points|terms)|overview|review|recap|intro(?:duction)?|summary|basics|continued|cont\.|part \d+)(?:\s[-–—]\s.*)?$/i;

/** "Provides:" leads to what the thing above it provides. */
const DOES = /^(?:provides|supports|includes|allows|requires|offers|contains|enables|helps|lets|gives|needs)$/i;

/** "Shared Hives - no other keepers open them": a name of several words. */
const TITLED = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u;

/** What opens a clause of its own behind a dash. */
const CLAUSE =
  /^(?:so|but|and|or|no|not|it|this|that|they|we|you|if|when|because|which|then|still|only|just|also|thus|hence|even|except|unlike|unless|i\.?e|e\.?g)\b/i;
/** "Only verifies that …": what a thing does and nothing else. */
const DOING_ONLY =
  /^(?:only|just|also) \p{Ll}{2,}(?:[^s\W]s|ies|[sx]es|ches|shes) (?:that|the|an?|if|whether|what)\s/iu;

const PROPERTY =
  /^(?:default|defaults|(?:other|alternative) names?|cost|costs|price|prices|pricing|billing|limit|limits|limitations?|quota|quotas|restrictions?|use cases?|usage|uses|used for|purpose|goal|benefits?|advantages?|disadvantages?|pros|cons|drawbacks?|downsides?|challenges?|features?|characteristics|properties|requirements?|prerequisites?|size|sizes|range|ranges|duration|length|latency|throughput|performance|availability|durability|retention|encryption|scope|ports?|protocols?|type|types|format|formats|timeout|interval|value|values|max|min|maximum|minimum|sla|consistency|backups?|replication|syntax|command|location|components?|targets?|sources?|inputs?|outputs?|triggers?|behaviou?r|effects?|impact|mechanisms?(?: of action)?|indications?|contra-?indications?|side[- ]effects?|adverse effects?|interactions?|dos(?:e|es|age)|routes?|onset|half[- ]life|symptoms?|signs|treatments?|therapy|diagnosis|prognosis|causes?|risk factors|complications?|antidotes?|elements|remedy|remedies|defen[cs]es?|rationale|reasons?|result|dangers?|risks?|problems with it|caveats?|gotchas?|downside|upside|trade-?offs?|alternatives?|best practices?|kinds|phases|stages|states|modes|formula|units?|symbol|complexity|time complexity|space complexity|return value|returns|arguments?|lifetime|frequency|best for|good for|ideal for|when to use|not for)$/i;
/** More characters than a property has with what may stand before it. */
const MAX_PROPERTY_LENGTH = 60;
const KIND_OF_PROPERTY = /^(?:default|max|min|maximum|minimum|typical|common|key|main|total|hard|soft)\s?/i;

/** Whether a label introduces a remark ("Note", "Example", "Step 2") and names no thing. */
export function isReservedLabel(label: string): boolean {
  return RESERVED.test(label.trim());
}

/** Whether a label names a property that many things have and so says nothing without its owner. */
export function isPropertyLabel(label: string): boolean {
  if (label.length > MAX_PROPERTY_LENGTH) return false;
  const bare = label.trim().replace(/^(?:the|a) /i, '');
  if (PROPERTY.test(bare)) return true;
  const plain = bare.replace(KIND_OF_PROPERTY, '');
  return plain !== bare && PROPERTY.test(plain);
}

const PROPERTIES_OF =
  /(?<=^| )(?:benefits|advantages|disadvantages|limitations|restrictions|features|characteristics|drawbacks|use[- ]cases|requirements|prerequisites|challenges|pros|cons|best practices)(?: (?:of|for|over|in|with|to|when|on) .{1,60})?$/i;
const BEFORE_PROPERTIES = /^(?:[\p{L}\d'-]+ ){0,3}$/u;

/** Whether a label names several properties and perhaps whose they are: "Limitations", "Benefits for keepers". */
export function namesProperties(label: string): boolean {
  if (isPropertyLabel(label)) return true;
  const text = label.trim();
  const found = PROPERTIES_OF.exec(text);
  return found !== null && BEFORE_PROPERTIES.test(text.slice(0, found.index));
}

/** Whether a text can be the meaning of a term: it says at least something, and is no bare link. */
export function isMeaning(text: string): boolean {
  return (
    countWords(text) >= 1 &&
    !TITLE_PART.test(text) &&
    !text.endsWith('?') &&
    !/^(?:https?:\/\/.*|such as\b.*|see\b.*|same\b.*|samething\b.*|(?:who|what|why|how|where|when)\?+|as above.*|etc\W*|tbd|todo|n\/a|\W+)$/i.test(
      text.trim(),
    )
  );
}
