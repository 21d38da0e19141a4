import { type Inline, type Item, type Recogniser, skip, type Verdict } from '../item.ts';
import { isAcronym } from '../language/acronyms.ts';
import { cued } from '../language/cues.ts';
import { sentencesIn } from '../language/sentences.ts';
import { sidesOf } from '../language/sides.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { isPartOfExample } from './of-example.ts';
import { isTask } from './tasks.ts';

const URL_ONLY =
  /^(?:(?:source|link|links|ref|reference|see|docs?|more|read|here|video|url)\b[\s:,-]*)*<?(?:https?:\/\/|www\.)\S+>?$/i;
const ET_CETERA = /^(?:and\s)?(?:etc\.*|\.{2,}|…|and (?:more|so on|others))\W*$/i;
const SCORE =
  /^(?:(?:final |my |total |quiz |test )?(?:score|result|grade|mark)s?|date|created|updated|last (?:updated|modified)|attempt \d+|duration|author|status|tags?|reading time)\s*[:=-]|^\d+\s*\/\s*\d+\s*(?:\(?\d+\s?%\)?)?$|^\d{4}-\d\d-\d\d\b|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/i;
const CHATTER = cued(
  'confused idrk idk course honest question details here all rewatch guess lol lmao questions click let lets notes wtf todo tbd fixme sure idea i blah knows read come talk talked going learn cover discuss explore look overview previous above below earlier later previously chapter lecture section video lesson module note example say suppose imagine assume see useful exam',
  /\b(?:idrk|idk|of course|all in all|rewatch|let me (?:friggin |just )?guess|lol|lmao|useful (?:resources?|links?|articles?|videos?)|(?:lots|plenty|many|tons) of questions (?:on|in|at) the (?:exam|test)|click here|let['’]?s (?:more \p{L}+ )?(?:look|see|talk|discuss|take|dive|start|begin|go|review|recap|state)|notes (?:from|taken)|wtf|todo|tbd|fixme|not sure (?:why|if|how)|no idea|to be honest|(?:a|an) (?:test|exam) question|i (?:think|guess|believe|hope|need to|should|don't|am not|was)|i'll|i'm|blah|who knows|read (?:this|more)|come back to|talk(?:ed)? about|we(?:['’]re| are) going to (?:be|see|look|learn|cover|discuss|start|go)|we (?:should|will|['’]ll) (?:learn|cover|discuss|explore|(?:take a )?look (?:at|into))|get(?:ting)? confused by|in the previous (?:\p{L}+ )?(?:query|example|command|screenshot)|(?:see|as|like) (?:we )?(?:explained |discussed |mentioned |described |shown |seen )?(?:above|below|earlier|later)|(?:shown|explained|discussed|covered|described|mentioned|listed) (?:above|below|earlier|later|previously)|(?:in|of) (?:this|the (?:next|previous|prior|preceding|following)) (?:chapter|lecture|section|video|lesson|module|note|course)|in (?:our|the|this|my) (?:\p{L}+ )?(?:example|video)|(?:say|suppose|imagine|assume) (?:that )?(?:we|you|i) (?:have|has|receive|want|are|get|need)|(?:lot|lots) of (?:details|questions) on|here (?:indicates|represents|shows)|the exam (?:(?:will|may|can|often|frequently|usually|also) )*(?:asks?|tests?|expects?|loves?|likes?|focus(?:es)?)|(?:diagram|picture|image|arch|example|figure|table|screenshot|ones?|questions?|info) (?:above|below)|(?:above|below) (?:diagram|picture|image|figure|table|example|screenshot|arch))\b|^see (?:also|the|my|our|more)\s|^see (?:\S+ ){1,2}notes? (?:on|about|of|for)\s|^(?:above|below),\s(?!you\b)|^(?:an? |the )?(?:\p{L}+ )?overview of (?:the |all )?(?:\p{L}+ )?(?:concepts?|topics?|basics)\W*$|^we (?:concentrate|focus) on\s.+\sfor the exam\W*$/iu,
);
const ANALOGY = cued(
  'imagine picture analogous analogy metaphor think',
  /^(?:imagine|picture)\s[^.]*\b(?:as|like|that)\b|\b(?:is|are) (?:analogous to|an analogy|a metaphor)\b|^(?:you can )?think of (?:it|them|this|these|those) (?:as|like)\s|^(?:in this |as an |the |an )?analogy\b/i,
);
/** That a thing matters, or that the text goes on about it. */
const PRAISE = cued(
  'essential important integral vital crucial core fundamental critical key big major popular powerful',
  /^(?:the |an? )?(?!.{2,50}\sand\s(?:is|are|plays?)\s)[^,;:.]{2,60}?(?<!\s(?:that|which))\s(?:is|are|plays?|has|have)\s(?:now\s|also\s)?(?:an?\s|the\s)?(?:very |most |really |extremely )?(?:essential|important|integral|vital|crucial|core|fundamental|critical|key|big|major|popular|powerful)\s(?:(?:part|concepts?|components?|aspects?|topics?|piece|elements?|roles?|skills?)\s)?(?:of|in|for|to)\s(?!(?:allow|avoid|ensure|prevent|keep|make)\b)[^,;:.]{2,50}\.?$/i,
);
const SUPERLATIVE = cued('most', /\b(?:is|are)\s(?:one of )?the most (?:important|popular|powerful|common)\b[^,;:]*$/i);
/** That a thing has or works with several others, and not with which: "… have different sizes and shapes". */
const SOME_OF_THEM = cued(
  'different various several numerous most some',
  /^(?:(?!(?:each|every|all|both)\s)[^,;:()\d]{2,60}\s)?(?:has|have|offers?|provides?|supports?|contains?|includes?|gives?|accepts?|shares?|(?:seamlessly |easily |well )?integrate[sd]? (?:with|into)|works? with|comes? in)\s(?:many\s|several\s|an?\s)?(?:different|various|several|numerous|most|some(?=\s(?:similarities|differences)\b))\s[^,;:()\d]{3,45}$/i,
);
/** "There are many different gates", "Within the yard, there are other paths as well": that there are several, and not which. */
const THERE_ARE =
  /^(?:(?:in|within) [^,]{2,40},\s)?there are (?:also |so )?(?:many|several|various|numerous|other|different|additional)\s(?![^,]* (?:and|that|which|to|for) )[^,;:()\d]{3,60}(?:,? each with [^,;:()\d]+)?$/i;
/** "There are two ways to do it": how many there are, and not which. */
const HOW_MANY =
  /^(?:note that )?there (?:are|is) (?:two|three|four|five|six|seven|\d) (?:main |different |basic |key )?(?:strategies|steps|ways|options|approaches|things|methods|tiers)\b(?!.*[:(,])/i;
/** "The yard has a feature called the bee run": what it is follows. */
const NAMED_ONLY = cued(
  'called named known',
  /\shas an? (?:feature|concept|mechanism|option|function) (?:called|named|known as) [^,;:()]{2,40}$/i,
);
/** "Very quick and easy way to move hives": what somebody thinks of it. */
const JUDGEMENT =
  /^(?:(?:a|an|the|very|most|really)\s)*(?:quick(?:est)?|eas(?:y|iest)|popular|great)\s(?:and \p{L}+\s)?(?:way|cho[is]c?e)\s(?:to|for|of)\b/iu;
/** "Wire - 10 kg- 50 m of fence": where the one ends and the other begins is guessed. */
const GLUED_VALUES = /\d\s?\p{L}{1,3}- \d/u;
/** "Gates may or may not be shut": nothing is told. */
const UNDECIDED = /\b(?:may or may|might or might) not\b/i;
/** "In general, gates help": what was said comes to. */
const CONCLUSION = /^(?:in (?:general|short|summary|conclusion|a nutshell)|overall|all in all|to sum up),?\s/i;
/** "You have a yard with an old gate": where a story starts. */
const SETTING =
  /^(?:(?:so|now|here|as a result|imagine),?\s)?(?:you|we)(?: now)? have (?!to\b|full\b|complete\b|been\b|\d)[^,;:\d]{3,60}?(?:\s(?:e\.?g\b\.?|such as|like)\s.*)?$/i;
/** "Now we have closed the gate", "When talking about gates, …", "Consider a case where …": what a lesson goes through. */
const NARRATED = cued(
  'we talking speaking thinking comes consider',
  /(?:^|,\s|\bso\s)(?:now\s)?we have\s(?!to\b|\d)|^when (?:(?:talking|speaking|thinking) (?:about|of)|it comes to)\s|^consider (?:a|the) (?:scenario|situation|case)\s/i,
);
/** "The table is in the official documentation", "Grafting is not part of the exam". */
const ELSEWHERE =
  /\b(?:from|in|on) (?:the |its |their )?(?:\p{L}+ )?documentation\W*$|\b(?:is|are)(?: not|n['’]t)? part of (?:the |this )?(?:\S+ )?exam\W*$/iu;
const ABOUT_NOTES =
  /^(?:this|the|these) (?:documents?|notes|guides?|chapters?|sections?|modules?|lessons?|articles?|(?:blog )?posts?|information|lectures?|videos?|cheat ?sheets?|labs?|courses?)\s(?:(?:also|will|only)\s)?(?:is about|are about|pertains?|provides?|contains?|covers?|describes?|explains?|lists?|summari[sz]es?|gives?|shows?|focus(?:es)?|goes|assumes?|walks?|dives?|delves?|introduces?|begins?|starts?)\b/i;
/** "This was the easy part", "This is one of the most important parts": where the text is, and no fact. */
const SIGNPOST =
  /^(?:this|that|it) (?:was (?:the|all|about|just|only)|is one of the most important|is (?:the|a|one of the) (?:main|biggest|key|big|great) (?:advantages?|benefits?|reasons?|things?|ideas?))\b/i;
const FIRST_PERSON = cued(
  'i did didn didnt',
  /^(?:didn['’]?t|did not) (?:read|see|notice|know|understand|remember|think)\b|^(?:[^:.]{1,40}:\s)?I am (?:reading|going|writing|taking|learning|studying|trying)\b|^(?:[\w ]{0,20}\bexample:\s)?I (?:want|work|like|use|used|had|did|tried|prefer|find|found|will|would|can|could|have|know|feel|personally|really|always|usually|also|only|got|get|was|need|took|made|wrote|added|missed|failed|passed)\b/i,
);
const CHAPTER = cued(
  'chapter section lesson module unit week lecture exercise lab',
  /\b(?:in|see|from) (?:the )?(?:chapter|section|lesson|module|unit|week|lecture|exercise|lab) \d/i,
);
const EXAM_MARK =
  /^\W*(?:(?:this is |it'?s |is )?(?:an? )?(?:very |really |super |extremely |most )?(?:im(?!plici|pac)\w{4,8}t|popular|common|frequent(?:ly asked)?|key|crucial|critical|hot)\b(?: (?:exam|test|to (?:know|remember)|for|on|in|the|question|topic|point|concept|one|stuff))*|exam (?:tip|question|topic|favou?rite|alert)s?|(?:know|remember|memori[sz]e) (?:this|these|that|it|them)(?: (?:well|for the exam|by heart))?|(?:will|may|might|can|could) (?:come up|appear|be asked|show up)[\w ]*|comes? up (?:a lot|often)[\w ]*|asked (?:a lot|often)[\w ]*)\W*$/i;
const ASIDE =
  /^\(?(?:(?:i\.?\s?e\.?|e\.?\s?g\.?|for example|for instance|ex)[:,]?|(?:an(?:other)? )?example\s?[:,]|suppose|imagine|let['’]s say)\s/i;
/** "Example Gate with two locks": a title of one. */
const EXAMPLE_OF_IT = /^Example\s(?=\p{Lu})/u;
const SAME =
  /^(?:(?:exact(?:ly)? |basically |pretty much |nearly )?(?:the )?same (?:as|thing|goes|here|applies|with|for|idea|concept|stuff|pros|can be|is true|holds|works)\b|similar to\b|different (?:from|to|than) (?:the )?\S+(?: \S+){0,3}$|like (?:the )?(?:above|previous)|as above|ditto|see above|likewise$|idem\b|works? (?:the same|similarly)|so (?:do|does|did|is|are|can|will) \S+(?: \S+){0,2}$)/i;
const POINTER = cued(
  'above below size one number value follows following',
  /\b(?:(?:the )?(?:ones?|steps?|points?|same) (?:above|below)|as (?:one )?above|(?<!\b(?:above|below|under|over|beyond|exceeds?|reach(?:es)?) )(?:this|that) (?:size|one|number|value)\b(?! is)|above,? again|do (?:the )?above(?: \w+)?|as follows|the following)\W*$/i,
);

const ALL_ABOVE = cued('above below', /\b(?:all|the) (?:below|above)\b/i);

/** Links, pictures, chatter, scores, "etc." and references to somewhere else: no card. */
export const skipped: Recogniser = {
  name: 'skip',
  scope: 'item',
  recognise(item) {
    if (item.kind === 'table' || item.kind === 'code') return null;
    const reason = whySkipped(item);
    return reason === null ? null : skip(reason);
  },
};

/** A list asks of each of its members, and each of them is asked itself. */
function whySkipped(item: Item): string | null {
  const { found } = item;
  if (found.skipped === undefined) found.skipped = findReason(item);
  return found.skipped;
}

function findReason(item: Item): string | null {
  const { text } = item.inline;
  if (text === '') return item.pictures.length > 0 ? 'a picture alone' : 'no words';
  if (URL_ONLY.test(text) || isLinkOnly(item)) return 'a bare link';
  if (!/\p{L}{2}/u.test(text) && !/\d/.test(text)) return 'no words';
  if (ET_CETERA.test(text)) return 'an open ending';
  if (SCORE.test(text)) return 'a score or a date';
  if (EXAM_MARK.test(text)) return 'a remark about the exam';
  if (text.includes('- ') && GLUED_VALUES.test(text)) return 'two lines whose break was lost';
  if (item.kind === 'heading' && item.own !== null) return null;
  if (item.children.length > 0 && text.endsWith(':')) return null;
  if (repeatsLabel(item)) return 'it repeats what stands above it';
  if (namesByCode(item) || isSubtitled(item)) return 'a label: it names what stands under it';
  if (
    FIRST_PERSON.test(text) ||
    ABOUT_NOTES.test(text) ||
    SIGNPOST.test(text) ||
    (CHATTER.test(text) && sentencesIn(text).every(isChatty))
  )
    return 'a remark, not a fact';
  if (CHAPTER.test(text)) return 'it points to something said elsewhere';
  if (ANALOGY.test(text) && sentencesIn(text).length === 1) return 'an analogy';
  if (item.children.length === 0 && SOME_OF_THEM.test(text)) return 'it says only that there are some';
  if (THERE_ARE.test(text) || (item.children.length === 0 && HOW_MANY.test(text)))
    return 'it says only that there are some';
  if (NAMED_ONLY.test(text) && item.next !== null) return 'it leads to what stands under it';
  if (
    item.children.length === 0 &&
    (CONCLUSION.test(text) || SETTING.test(text) || NARRATED.test(text)) &&
    sentencesIn(text).length === 1
  )
    return 'it tells a story, or sums one up';
  if (JUDGEMENT.test(text) || (text.includes(' or m') && UNDECIDED.test(text)) || standsElsewhere(text))
    return 'a remark, not a fact';
  if (isPartOfExample(item)) return 'part of an example';
  if (PRAISE.test(text)) return 'it says only that it matters';
  if (item.kind !== 'heading' && isToLearn(item)) return 'says only what is going to be learnt';
  if (isTask(item)) return 'a task to be done, not a fact';
  if (/^\((?:[^()]|\([^()]*\))*\)\.?$/.test(text) && item.children.length === 0)
    return 'an aside to what stands before it';
  if (/^(?:the )?(?:others?|other one|latter|former|rest)\s(?:is|are|has|have|can|will|do|does)\b/i.test(text))
    return 'it points to something said elsewhere';
  if (
    /^(?:here(?:['’]s| is| are)|(?:below|following) (?:is|are))\b|\bthe following (?:is|are) \S+(?: \S+)?$/i.test(
      text,
    ) ||
    (item.children.length === 0 &&
      item.next !== null &&
      /^(?:[Tt]he following|(?:[Tt]he )?[Bb]elow) \p{Ll}+ /u.test(text) &&
      !text.includes(': '))
  )
    return 'it leads to what stands under it';
  if (
    (ASIDE.test(text) || EXAMPLE_OF_IT.test(text)) &&
    item.children.length === 0 &&
    sentencesIn(text).length < 3 &&
    !isShownCode(item.inline)
  )
    return 'an aside to what stands before it';
  if (ALL_ABOVE.test(text)) return 'it points to something said elsewhere';
  if ((SAME.test(text) && sentencesIn(text).length === 1) || POINTER.test(text))
    return 'it points to something said elsewhere';
  return null;
}

/** Asked of every item, and of hardly any is the pattern worth trying. */
function standsElsewhere(text: string): boolean {
  return (text.includes('ocumentation') || text.includes('xam')) && ELSEWHERE.test(text);
}

/** "Example: `mkswap sdb`": code and nothing else, which shows how to do what stands above. */
export function isShownCode({ text, spans }: Inline): boolean {
  const [first] = spans;
  return first?.kind === 'code' && first.end >= text.length - 1 && SHOWN.test(text.slice(0, first.start));
}

const SHOWN = /^(?:for example|an example|examples?|e\.\s?g\.?|eg|ex)\s?[:,.]?\s$/i;

/** What the author says to himself, or of the text: no part of it is a fact. */
export function isChatty({ text }: { text: string }): boolean {
  return CHATTER.test(text) || ABOUT_NOTES.test(text) || SUPERLATIVE.test(text);
}

/** "File: `hive.conf`" over what is said of the file. */
function namesByCode({ kind, inline, own, children }: Item): boolean {
  return kind !== 'heading' && children.length > 0 && own !== null && sidesOf(inline)?.right === own.label;
}

/** "Role: Gate Keeper" below "Gate Keeper". */
function repeatsLabel({ inline, parent, children }: Item): boolean {
  const above = parent?.own?.label ?? '';
  return (
    above !== '' &&
    children.length === 0 &&
    inline.text.length > above.length &&
    inline.text.toLowerCase().endsWith(above.toLowerCase()) &&
    sidesOf(inline)?.right.toLowerCase() === above.toLowerCase()
  );
}

/** "Water Union - Board of Wells (BW)" over what is said of it: a title with a narrower one behind it. */
function isSubtitled({ kind, inline, children }: Item): boolean {
  if ((kind !== 'label' && kind !== 'heading') || children.length === 0) return false;
  const sides = sidesOf(inline);
  const isLabel = kind === 'label' && sides?.mark === 'colon';
  if ((!isLabel && sides?.mark !== 'dash') || sides.kind !== 'term' || isAcronym(sides.left)) return false;
  const words = wordsIn(sides.right);
  return (
    words.length > (isLabel ? 0 : 1) &&
    words.every(({ text }) => /^[\p{Lu}\d]|^(?:of|the|and|for|in|to|a|an|with|on|by)$/u.test(text))
  );
}

const LEARNING =
  /^(?:understand|learn|discuss|describe|explain|demonstrate|identify|recogni[sz]e|know|be (?:able|familiar)|gain|explore|become|appreciate)\s/i;
const AIMS = /^(?:(?:learning|course|exam|lab|module|chapter|lesson|key) )?(?:objectives|outline|agenda|syllabus)\W*$/i;

/** What stands below "Objectives", or among three and more orders of which two are to understand or to discuss something. */
function isToLearn({ kind, group, parent }: Item): boolean {
  if (parent !== null && parent.kind !== 'table' && parent.kind !== 'code' && AIMS.test(parent.inline.text))
    return true;
  if (kind !== 'bullet' && kind !== 'step') return false;
  let found = aimed.get(group);
  if (found === undefined) {
    found = areAims(group);
    aimed.set(group, found);
  }
  return found;
}

/** Each member of a list asks for the whole of it. */
const aimed = new WeakMap<readonly Item[], boolean>();

function areAims(group: readonly Item[]): boolean {
  if (group.length < MIN_AIMED || group.length > MAX_AIMED) return false;
  const aims = group.filter(({ inline }) => LEARNING.test(inline.text)).length;
  return aims >= MIN_AIMS && group.every(({ inline }) => baseForm(firstWord(inline.text)) !== null);
}

const MIN_AIMS = 2;
const MIN_AIMED = 3;
/** A longer list is no list of aims. */
const MAX_AIMED = 20;

function isLinkOnly(item: Item): boolean {
  const { text, spans } = item.inline;
  if (item.children.length > 0 || item.kind === 'heading') return false;
  let left = text;
  let linked = 0;
  for (const span of spans) {
    if (span.kind === 'link') {
      left = left.replace(text.slice(span.start, span.end), '');
      linked += countWords(text.slice(span.start, span.end));
    }
  }
  return linked > 0 && countWords(left) === 0;
}

/** The verdict the skip recogniser gives, for recognisers of whole groups that must not take such an item as a member. */
export function skipVerdict(item: Item): Verdict | null {
  if (item.kind === 'table' || item.kind === 'code') return null;
  const reason = whySkipped(item);
  return reason === null ? null : skip(reason);
}
