import { normalWord, type Word } from './words.ts';

const AUXILIARIES = new Set(
  (
    "is are was were am isn't aren't wasn't weren't can cannot can't could couldn't may might must mustn't shall should " +
    "shouldn't will won't would wouldn't has have had hasn't haven't does do did doesn't don't didn't"
  ).split(' '),
);

/** Verbs whose forms are hardly ever nouns in technical notes. */
const PLAIN_VERBS = new Set(
  (
    'accept add allow analyse analyze apply assign assume attach authenticate authorize authorise avoid become block break bring bypass cause ' +
    'choose combine come communicate compare compute configure connect consist consume contain convert cover create decide decrease ' +
    'define delete deliver depend deploy describe detach detect determine disable distribute eliminate enable encrypt decrypt enforce ensure ' +
    'evaluate evict execute exist expire expose extend fail find follow force forward generate get give go grant grow happen help ' +
    'handle hide hold identify ignore implement improve include increase inherit inject inspect install integrate intercept invoke isolate keep know lead leave let ' +
    'listen live lose maintain make manage maximize minimise minimize mean merge modify move need notify obtain occur offer operate override overwrite ' +
    'own pass perform persist prefer prevent produce propagate protect provide provision publish pull put reach rebalance ' +
    'receive redirect reduce refer register reject rely remain remove rename replace replicate represent require resolve respond restart ' +
    'restore restrict resume retain retrieve retry return reuse revoke rotate run save select send separate serve simplify show sit specify ' +
    'spread stay stick store submit suit take tell terminate throttle tolerate translate travel treat try turn uncheck understand upgrade upload use ' +
    'validate verify wait want write guarantee decouple offload detach unlock sync synchronise synchronize optimise optimize ' +
    'aggregate automate orchestrate exceed accelerate assist begin belong build buy calculate consolidate contact differ download ' +
    'download drain enrol enroll lower note receive reconnect remember say see sell sign start stop support whitelist deny ' +
    'migrate mitigate recreate reject relate resize run scan shut simulate store subscribe tolerate trust wrap act span spans arrive alert ask open infect pretend repel attend prove hijack collect explain warn hint guess approve audit comply contribute dictate discard dispatch ' +
    'elect embed enumerate erase exclude exhaust fetch flush gather halt hand illustrate impersonate indicate infer initiate intend introduce iterate jump lack learn lie meet ' +
    'minimise mitigate move multiply nest nominate observe omit outweigh overlap penetrate perceive persuade preserve prioritise prioritize probe proceed prompt quantify raise react realise ' +
    'reassign recommend recover refresh regulate reinforce reload remind render repeat rescan reserve resemble resist retire reveal revise rewrite reboot sanitise sanitize segment ship sit solve ' +
    'speak squash stand steer stretch strengthen subtract suffer summarise summarize supply surround survive suspend tie toggle tell transmit traverse trick unmount utilise utilize vary visit vote weaken win withdraw wipe wonder yield ' +
    'loop sniff enter expand shrink adapt adjust interact tag unload convey strip spin swap append prepend emit ingest replay deregister dequeue enqueue invalidate revert rollback compress decompress hash peer announce advertise negotiate terminate refuse admit emulate mimic spoof tamper steal leak exploit crack harden patch quarantine remediate escalate'
  ).split(/\s+/),
);

/** Verbs whose forms are as often nouns: `limits`, `requests`, `routes`. */
const NOUN_LIKE_VERBS = new Set(
  (
    'access alarm attempt back backup balance bill cache call cap change charge check clone close control copy cost cycle ' +
    'default delay design display drop edit end exit export filter flow focus function group hash host import index issue join label last launch ' +
    'limit link load lock log map mark match measure mirror monitor mount name object order page pair patch peer pin ping place plan ' +
    'point poll pool process profile program project proxy push query queue rate read record release report request reserve reset ' +
    'result review roll route sample scale schedule score search secure set shard share shift sign source split stack stage state stream ' +
    'structure switch tag target test trace track traffic train transfer transform trigger tunnel type update view watch work zone bind'
  ).split(/\s+/),
);

/** `is`, `can`, `must`, `does not` and the like. */
export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(normalWord(word));
}

/** `provides`, `processes`, `applies`: the third person of a known verb. `sure` tells verbs that are hardly ever plural nouns. */
export function thirdPerson(word: string): 'sure' | 'perhaps' | null {
  const lower = normalWord(word);
  if (!lower.endsWith('s') || lower.endsWith('ss')) return null;
  const stems = [lower.slice(0, -1)];
  if (lower.endsWith('es')) stems.push(lower.slice(0, -2));
  if (lower.endsWith('ies')) stems.push(`${lower.slice(0, -3)}y`);
  if (stems.some((stem) => PLAIN_VERBS.has(stem))) return 'sure';
  return stems.some((stem) => NOUN_LIKE_VERBS.has(stem)) ? 'perhaps' : null;
}

/** Whether the word is the base form of a known verb, and how sure that is: `provide` is, `limit` may be a noun. */
export function baseForm(word: string): 'sure' | 'perhaps' | null {
  const lower = normalWord(word);
  if (PLAIN_VERBS.has(lower)) return 'sure';
  return NOUN_LIKE_VERBS.has(lower) ? 'perhaps' : null;
}

const IRREGULAR_PARTICIPLES = new Set(
  'built bound chosen done driven given held kept known left lost made meant paid put read run said seen sent set shown split spread stored taken thrown used written broken hidden found bought'.split(
    ' ',
  ),
);

/** `encrypted`, `sent`, `written`: a past participle, by its ending or from a short list. */
export function isParticiple(word: string): boolean {
  const lower = normalWord(word);
  return (
    IRREGULAR_PARTICIPLES.has(lower) ||
    (lower.length > 4 && /[a-z]ed$/.test(lower) && lower !== 'need' && lower !== 'speed')
  );
}

const SUBORDINATE = new Set(
  'if when whenever while unless once because since although though as after before until where whereas'.split(' '),
);
const RELATIVE = new Set('that which who whose what how'.split(' '));
const NO_SUBJECT = new Set(
  'a an the to of in on at by for with from into via per and or not no our your its their this these those each every any some all more less most'.split(
    ' ',
  ),
);

/**
 * The index of the verb that a sentence turns on, or −1 where none is found: the first auxiliary or known verb that stands
 * in the main clause (not after `to`, not in a relative clause, not in a clause that opens with `if` or `when`) and has something
 * before it. A verb in the first place is an imperative, or a sentence without a subject, and does not count here.
 */
export function mainVerbIndex(words: readonly Word[], text: string): number {
  let from = 0;
  const first = words[0];
  if (first === undefined) return -1;
  if (SUBORDINATE.has(normalWord(first.text))) {
    const comma = text.indexOf(', ', first.end);
    if (comma >= 0) {
      from = words.findIndex((word) => word.start > comma);
      if (from < 0) from = 0;
    }
  }
  let fallback = -1;
  for (let i = Math.max(1, from + 1); i < words.length; i++) {
    const word = words[i] as Word;
    const before = normalWord((words[i - 1] as Word).text);
    if (
      i > 1 &&
      SUBORDINATE.has(normalWord(word.text)) &&
      !(normalWord(word.text) === 'since' || normalWord(word.text) === 'as')
    )
      break;
    if (RELATIVE.has(before)) continue;
    if (isAuxiliary(word.text)) return i;
    if (NO_SUBJECT.has(before) || /^\d+$/.test(before)) continue;
    const third = thirdPerson(word.text);
    if (third === 'sure') return i;
    if (baseForm(word.text) === 'sure' && takesBaseForm((words[i - 1] as Word).text)) return i;
    if (
      fallback < 0 &&
      third === 'perhaps' &&
      !/^\d/.test(before) &&
      i + 1 < words.length &&
      opensObject((words[i + 1] as Word).text)
    )
      fallback = i;
    if (fallback < 0 && baseForm(word.text) === 'perhaps') {
      if (
        isPronounSubject(before) ||
        (takesBaseForm((words[i - 1] as Word).text) && opensObject(words[i + 1]?.text ?? ''))
      )
        fallback = i;
    }
    if (fallback < 0 && isParticiple(word.text) && opensPlace(words[i + 1]?.text ?? '')) fallback = i;
  }
  return fallback;
}

/** Whether a base form may follow as the verb of a clause: after a pronoun or a plural (`EBS` is none). */
function takesBaseForm(before: string): boolean {
  return isPronounSubject(normalWord(before)) || /\p{Ll}(?<!s)s$|\p{Lu}{2}s$/u.test(before) || /['’]s$/.test(before);
}

function isPronounSubject(word: string): boolean {
  return (
    word === 'you' ||
    word === 'we' ||
    word === 'they' ||
    word === 'i' ||
    word === 'these' ||
    word === 'those' ||
    word === 'people'
  );
}

/** `stored in`, `required on`: what follows a participle that stands for a whole verb. */
function opensPlace(word: string): boolean {
  return /^(?:by|in|on|to|for|with|as|at|from|into|via|through|per|when|within|across)$/i.test(word);
}

const OBJECT_OPENERS = new Set(
  'a an the one two three no both to for in on at by with from into across over through how what which when where whether its their your our all any each every only up as per based multiple many several less more'.split(
    ' ',
  ),
);

function opensObject(word: string): boolean {
  return OBJECT_OPENERS.has(normalWord(word));
}

/** Whether a text opens with a verb in the third person: "Maps a name", "Opens a port"; an unknown word counts before an article. */
export function opensThirdPerson(text: string): boolean {
  const [first = '', second = ''] = text.split(/\s+/, 2);
  const known = thirdPerson(first.replace(/[^\p{L}]+$/u, ''));
  if (known === 'sure') return true;
  if (known === 'perhaps' && opensObject(second)) return true;
  return /^\p{L}\p{Ll}{2,}[^su]s$/u.test(first) && /^(?:an?|the|to|its|your|all|any|up|into|across)$/i.test(second);
}

/** Whether a text holds a finite verb beyond doubt: `is`, `can`, `provides`; what keeps a left side from being a term. */
export function hasFiniteVerb(words: readonly Word[]): boolean {
  return words.some((word, i) => isAuxiliary(word.text) || (i > 0 && thirdPerson(word.text) === 'sure'));
}
