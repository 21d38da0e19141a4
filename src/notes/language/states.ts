import { cued } from './cues.ts';
import { groupAtEnd, type Range } from './ranges.ts';

/** What a thing is in one telling word: "the traffic is free", "aliases are regional". */
const QUALITY =
  'free|regional|global|zonal|local|optional|mandatory|immutable|mutable|ephemeral|persistent|stateless|stateful|asynchronous|synchronous|transitive|non-transitive|public|private|internal|external|serverless|idempotent|static|dynamic|temporary|permanent|durable|symmetric|asymmetric|case[- ](?:in)?sensitive|read-only|write-only|isolated|redundant|irreversible|unaffected|automatic|manual|inherited|unlimited|unique|sequential|proprietary|deprecated|cheaper|faster|slower|higher|lower|open[- ]source|declarative|imperative|namespaced|cluster-wide|account-wide|schemaless|columnar|relational|hierarchical|outdated|stale|unreachable|unavailable|inconsistent|consistent|avoided|discouraged|additive|cumulative|exclusive|inclusive|reversible|billable|sticky|(?:immediately|instantly|always|publicly|globally|locally) (?:available|accessible)';

/** What becomes of a thing: a passive that tells as much as any object, "Data kept on the host will be lost". */
const OUTCOME =
  'lost|deleted|ignored|kept|retained|preserved|removed|replaced|overwritten|dropped|discarded|rejected|denied|allowed|blocked|compacted|compressed|encrypted|unencrypted|charged|revoked|invalidated|terminated|stopped|disabled|enabled|reset|restarted|recreated|cached|queued|changed|rotated|shared|resumed|paused|hidden|masked|hashed|evicted|rebooted|moved|copied|throttled|billed|logged|audited|verified|validated|signed|metered|retried|counted|mirrored|propagated|inspected|filtered|forwarded|flooded|tagged|untagged|renewed|locked|unlocked|approved|monitored|synchroni[sz]ed|drained|released|recycled|archived|scanned|truncated|merged|duplicated|deduplicated|reused|quarantined|inherited|promoted|earned|proven|ordered|unordered|sorted|unsorted';

/** "immediately available", "publicly accessible": how, and what. */
const QUALIFIED = cued(
  'available accessible visible reachable readable writable editable usable billed hosted managed distributed isolated consistent scalable redundant',
  /\b(?:is|are|be) ((?!only|also|really|usually|generally|typically|currently|basically|fully|particularly|especially|relatively|extremely|highly|equally|easily|actually|normally)\p{L}{3,}ly (?:available|accessible|visible|reachable|readable|writable|editable|usable|billed|hosted|managed|distributed|isolated|consistent|scalable|redundant))(?=$|[,.;)])/iu,
);

const STATE = new RegExp(`^(?:${QUALITY}|${OUTCOME})(?: (?:too|as well))?$`, 'i');
const STATED = new RegExp(
  `\\b(?:is|are|will be|must be) (?:(?:always|only|fully|also|\\p{L}+ly) )?(${QUALITY}|${OUTCOME})(?=$|[,.;(]|\\s(?:when|if|by|to|from|in|for|and|or|but|across|within|between|on|too|until|after|once|as|so)\\b)`,
  'iu',
);

/** Whether a few words say in what state a thing is, or what becomes of it. */
export function isState(text: string): boolean {
  return STATE.test(text) || QUALIFIED.test(`is ${text}`);
}

/** The first state that a sentence says something is in: `isolated` of "Each region is isolated when …"; null where it says none. */
export function stateIn(sentence: string): Range | null {
  return groupAtEnd(QUALIFIED.exec(sentence) ?? STATED.exec(sentence));
}
