import type { ContextNode } from '../item.ts';
import { announcedCount } from '../language/counts.ts';
import { hasFiniteVerb, opensThirdPerson } from '../language/main-verb.ts';
import { capitalise, decapitalise, trimEnding } from '../language/questions.ts';
import { isPropertyLabel, namesProperties } from '../language/terms.ts';
import { baseForm } from '../language/verbs.ts';
import { wordsIn } from '../language/words.ts';

/** Labels of numbered lists that are no actions and have an order all the same. */
export const RANKED =
  /\b(?:order|priorit(?:y|ies)|precedence|hierarchy|sequence|ranking|stages?|phases?|layers?|states?|election criteria)\b/i;

/** What a label ends in that the names below it complete: "Labels include", "A lane is made up of". */
export const ASKING =
  /\b(?:on|of|by|for|with|to|via|are|be|is|run|include|includes|including|from|in|have|has|need|needs|using|as|support|supports|allow|allows|can|into|between|provides?|contains?|offers?|accepts?|defines?|comprises?|requires?|like|such as|if|when|unless|because|while|as long as|so that)$/i;
/** What something does leads to what it does it with: "A name can use", "a role helps you manage". */
export const ABLE =
  /\b(?:can|may|must|will|should|helps?(?: you| us)?|lets (?:you|us)|(?:allows|enables) (?:you|us) to) \p{L}+$/iu;

/** Among things that are sorted by their kind, those of no kind. */
export const OTHERS = /^others?$/i;

const QUESTION = /^(?:where|when|how|why|what|who|which)\b/i;

/** A name that ends in a word like these: "Business Support". */
const NAMED = /\s\p{Lu}\p{Ll}+$/u;

/** How a list is asked for: in order, some of it, or all of it; `complete` when the members are all that stands there. */
export type Asking = { steps: boolean; open: boolean; complete: boolean };

/** The question that a label asks of the members under it. */
export function listFront(own: ContextNode, count: number, { steps, open, complete }: Asking): string {
  const label =
    own.inline.text.length > 0 && own.kind === 'statement' ? own.inline.text.replace(/[\s:.]+$/, '') : own.label;
  const asked = trimEnding(label.replace(/[\s:]+$/, '')).replace(/^there (?:are|is|exist)\s(?=\S+\s)/i, '');
  if (steps)
    return `${capitalise(asked.replace(/\s*\(in order\)/i, ''))}: the ${count}${RANKED.test(asked) ? '' : ' steps'} in order?`;
  const number = open ? 'name some' : `${count}`;
  if (OTHERS.test(asked)) return `What else? (${number})`;
  if (QUESTION.test(asked) && !ASKING.test(asked)) return `${capitalise(asked)}? (${number})`;
  if (!complete && !(open && namesProperties(asked))) return `${asked}: what to know? (${number})`;
  if ((ASKING.test(asked) || ABLE.test(asked)) && !NAMED.test(asked)) return `${capitalise(asked)} what? (${number})`;
  const words = wordsIn(asked);
  if (own.kind === 'generic' || isPropertyLabel(asked)) {
    const all = plural(asked.toLowerCase());
    return all.endsWith('s') ? `What are the ${all}? (${number})` : `${asked}: what to know? (${number})`;
  }
  if (hasFiniteVerb(words) || opensThirdPerson(asked)) return `${capitalise(asked)}: which? (${number})`;
  const of = words.findIndex(({ text }) => text === 'of');
  const head = words.at(of > 0 ? of - 1 : -1)?.text ?? '';
  if (baseForm(words[0]?.text ?? '') === 'sure' && words.length > 1 && !isPropertyLabel(asked))
    return `${capitalise(asked)}: what to know? (${number})`;
  if (words.length <= 4 && /[a-z]{2}[^su]s$/.test(head) && !/^for\s/i.test(asked))
    return `What are the ${decapitalise(asked)}? (${number})`;
  return `${asked}: ${announcedCount(asked) === count ? 'which' : 'what to know'}? (${number})`;
}

/** "Use case" over several of them asks for the use cases. */
function plural(label: string): string {
  return /^(?:.+ )?(?:use case|benefit|advantage|disadvantage|limitation|restriction|requirement|feature|drawback|downside|challenge|component|target|source|port|protocol|type|cause|reason|risk)$/.test(
    label,
  )
    ? `${label}s`
    : label;
}
