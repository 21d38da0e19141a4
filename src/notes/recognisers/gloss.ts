import { type Item, make, type Recogniser } from '../item.ts';
import { hasFiniteVerb, mainVerbIndex, opensThirdPerson } from '../language/main-verb.ts';
import { opensWithThingThat } from '../language/openings.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { sentencesIn } from '../language/sentences.ts';
import { leadSpan } from '../language/separator.ts';
import { shortMeaning } from '../language/short-meaning.ts';
import { baseForm, isParticiple, thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { tailCard } from './told-tail.ts';

const GENUS =
  /(?<=^| )(?:collection|container|group(?:ing)?|set|type|kind|form|way|method|service|tool|process|mechanism|feature|place|layer|network|protocol|standard|framework|platform|engine|database|storage|store|list|records?|template|policy|rule|technique|attack|device|system|software|program|measure|ability|act|practice|copy|instance|unit|component|resource|object|file|interface|language|library|solution|strategy|approach|server|appliance|gateway|controller|agent|wrapper|abstraction|alternative|replacement|version|part|model|architecture|algorithm|function|format|identifier|account|environment|cluster|strategy)s? (?:of|for|that|to|which|where|used|by|in|on|based|designed|from|with|between|using)\b/i;
const BEFORE_GENUS = /^(?:an? |the )?(?:[\p{L}-]+ ){0,3}$/iu;
/** A label that sets two things against each other, or opens an example, is no thing. */
const NO_THING = /\svs\.?\s|\bexamples?$/i;
const RELATIVE = /,?\s(?:that|which|where|who|whose|when)\s/i;
const MAX_ANSWER_WORDS = 20;

/** "Group of hives in a yard", "A box that holds bees": whether a text opens with a kind of thing and goes on with which of them it is. */
export function saysKind(text: string): boolean {
  return opensWithGenus(text) || opensWithThingThat(text);
}

function opensWithGenus(text: string): boolean {
  const found = GENUS.exec(text);
  // "Types of honey" says what there are of it, not what it is.
  return found !== null && !/^(?:types|kinds|forms)\b/i.test(found[0]) && BEFORE_GENUS.test(text.slice(0, found.index));
}

/** The first thing under a name is a noun phrase that says what it is: "Spot Fleets / - collection of spot instances". */
export const gloss: Recogniser = {
  name: 'gloss',
  scope: 'item',
  recognise(item) {
    if (item.kind !== 'bullet' && item.kind !== 'paragraph') return null;
    // "`fg` to move a job to the front" says what the code is for.
    if (leadSpan(item.inline)?.kind === 'code') return null;
    const node = item.context.at(-1);
    const isFirst = item.parent !== null && (item.parent.children[0] === item || isOnlyThing(item));
    if (
      node === undefined ||
      node.kind !== 'term' ||
      NO_THING.test(node.label) ||
      !isFirst ||
      countWords(node.name) > 5
    )
      return null;
    const text =
      sentencesIn(item.inline.text).length === 1 ? shortMeaning(item.inline.text) : trimEnding(item.inline.text);
    if (text === null) return null;
    if (
      baseForm(firstWord(text)) !== null ||
      thirdPerson(firstWord(text)) === 'sure' ||
      (opensThirdPerson(text) && !/[^su]s$/.test(node.name)) ||
      /^\p{L}+ing\b/iu.test(node.name)
    )
      return null;
    if (!(saysKind(text) || isThingToDo(text)) || countWords(text) > MAX_ANSWER_WORDS) return null;
    const head = wordsIn(text.split(RELATIVE, 1)[0] ?? '');
    const verb = head[mainVerbIndex(head, text)];
    if (hasFiniteVerb(head.slice(0, 4)) || (verb !== undefined && !isParticiple(verb.text))) return null;
    const plural = /[^su]s$/.test(node.name);
    const front = `What ${plural ? 'are' : 'is'} ${node.name}?`;
    const tail = tailCard(node.name, trimEnding(item.inline.text), text);
    const card = { form: 'basic' as const, front, back: capitalise(text) };
    return make(tail === null ? [card] : [card, tail]);
  },
};

/** "A box that holds bees" further down a list of which no other line opens with an article: it says what the name above is. */
function isOnlyThing(item: Item): boolean {
  return (
    ARTICLE.test(item.inline.text) &&
    item.group.length <= MAX_LISTED &&
    item.group.every((other) => other === item || !ARTICLE.test(other.inline.text))
  );
}

const ARTICLE = /^an?\s(?!(?:lot|bit|few|little|couple|number|single|good|great|bad|must)\b)/i;
/** In a longer list anything may stand. */
const MAX_LISTED = 8;

/** "Workaround to resize without downtime": a thing, and what it is there to do. */
function isThingToDo(text: string): boolean {
  const match = /^(?:an?\s)?[\p{L}-]+(?:\s[\p{L}-]+){0,2}\sto\s(\p{Ll}+)\s/u.exec(text);
  return (
    match !== null &&
    baseForm(match[1] ?? '') === 'sure' &&
    baseForm(firstWord(text)) === null &&
    !opensThirdPerson(text) &&
    !isParticiple(firstWord(text))
  );
}
