import type { Proposal } from '../item.ts';
import { capitalise, decapitalise, trimEnding } from '../language/questions.ts';
import { shortMeaning } from '../language/short-meaning.ts';
import { isGerund } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';

const MIN_TAIL_WORDS = 4;
const MAX_ANSWER_WORDS = 20;
const MAX_TOLD_WORDS = 20;

/** ", allowing keepers to …", " causing it to …", ", thus changing …": what comes of it. */
const OUTCOME = /^,?\s*((?:thus |thereby |hence )?(\p{Ll}+ing))\s(.+)$/u;
/** "it to lose honey": who is meant is said before. */
const WHOM = /^(it|them|him|you|us)\sto\s(?!be\b)(.+)$/;
const RESULT = /^(?:allowing|enabling|letting|causing|making|giving|preventing|resulting|leading|forcing)$/;
/** ", which will turn away …": what it does then. */
const DOING = /^,?\s*((?:which|that|who)\s(?:will|can|may|must))\s(?!be\b|not\b|also\b)(\p{Ll}+\s.+)$/u;
/** " and is the only source of …": what it is besides. */
const BESIDES = /^,?\s*and\s(?:is|are)\s((?:an?|the)\s.+)$/;

/**
 * "What is a swarm gate? A gate that opens by itself" of a meaning that goes on with ", allowing …": that is asked as well. `told` is as much of
 * the meaning as its own card tells, at its start. Null where nothing follows, or what follows is asked too loosely.
 */
export function tailCard(name: string, meaning: string, told: string): Proposal | null {
  if (!meaning.startsWith(told) || countWords(told) > MAX_TOLD_WORDS) return null;
  const tail = trimEnding(meaning.slice(told.length));
  if (countWords(tail) < MIN_TAIL_WORDS) return null;
  const [, besides] = BESIDES.exec(tail) ?? [];
  if (besides !== undefined) return card(`What else is ${name}?`, besides);
  const lead = `${name}: ${decapitalise(told)}`;
  const [, does, done] = DOING.exec(tail) ?? [];
  if (does !== undefined && done !== undefined) return card(`${lead}, ${does} do what?`, done);
  const [, comes = '', verb = '', what] = OUTCOME.exec(tail) ?? [];
  const isOutcome = RESULT.test(verb) || (comes !== verb && isGerund(verb));
  if (what === undefined || !isOutcome) return null;
  const [, whom, act] = WHOM.exec(what) ?? [];
  return act === undefined ? card(`${lead}, ${comes} what?`, what) : card(`${lead}, ${comes} ${whom} to do what?`, act);
}

function card(front: string, said: string): Proposal | null {
  const answer = shortMeaning(said);
  if (answer === null || countWords(answer) > MAX_ANSWER_WORDS || LEANING.test(firstWord(answer))) return null;
  return { form: 'basic', front, back: capitalise(answer) };
}

const LEANING = /^(?:this|that|these|those)$/;
