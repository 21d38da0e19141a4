import { addressesIn } from './addresses.ts';
import { remembering } from './remembering.ts';

/** A number worth asking for: where it and its unit stand in the text, the end exclusive. */
export type Quantity = { start: number; end: number; text: string; hasUnit: boolean };

const UNIT_WORDS =
  'ms|milliseconds?|secs?|seconds?|s|mins?|minutes?|m|hrs?|hours?|h|days?|d|weeks?|months?|years?|yrs?|' +
  '[kKMGTPE]i?[bB](?:ps|PS|pS|/s|it/s)?|[kmgtKMGT]bits?(?:/s)?|[gG]ibps|[GM]i|bytes?|bits?|IOPS|iops|' +
  'mmHg|mmol(?:/[lL])?|m[lL]|[mµμn]g|mcg|micrograms?|milligrams?|bpm|µm|microns?|nm|mm|cm|°[CF]|[kM]?W|watts?|[kmM]?V|volts?|[kKMG]?Hz|hops?|pages?|points?|rows?|' +
  'v?CPUs?|cores?|x|X|%|percent|nines?|9\\W?s|rps|RPS|tps|TPS|RCUs?|WCUs?|[kK]m|miles|kHz|MHz|GHz|[kK]g|vcpus?|cents?|USD|dollars?';

/** What can be counted: a plural, plain or of an acronym, perhaps after one adjective. */
const COUNTED_AFTER =
  /^\s(?:(?!is|was|has|does|as|this|plus|minus|its|to|of|in)[\p{L}-]+\s){0,2}(?!is|was|has|does|as|this|plus|minus|times|always|allows|provides|supports|means|uses|its)(?:[A-Za-z][a-z-]*[a-rt-z]s|[A-Z]{2,5}'?s|people)(?![\p{L}])|^\s[A-Z]{2,}(?:\/[A-Z]{2,})+(?![\p{L}])/u;

/** A number: 3,000 · 3, 000 · 1.5 · 10k · 1-6 · 30 or 60 · 0.1 · $0.05 · 99.99% · 2^10 */
const NUMBER =
  /(?<![\p{L}\p{N}_.\-/:@#^$])(?:[~≈<>≤≥]=?\s?)?[$€£]?[-−]?(?:\d{1,3}(?:(?: \d{3})+|(?:, 000)+)(?!\d)|\d(?:[\d,]*\d)?(?:\.\d+)?)(?:[kKMB](?![\p{L}\p{N}]))?(?:\s?(?:-|–|to|—|or|(?<=[bB]etween \d{1,6} )and)\s?[-−]?[$€£]?\d(?:[\d,]*\d)?(?:\.\d+)?(?:[kKMB](?![\p{L}\p{N}]))?)?\+?/gu;

const UNIT_AFTER = new RegExp(`^\\s?-?(?:${UNIT_WORDS})(?![\\p{L}\\p{N}])`, 'iu');
const MULTIPLIER_AFTER = /^\s(?:million|billion|thousand|hundred)s?(?![\p{L}])/u;
const RATE_AFTER =
  /^\s?(?:per\s\d[\d,]*(?:k|K|M|GB|TB)?\s\p{L}+|(?:per|\/|a|an)\s?(?:second|sec|minute|min|hour|day|month|year|s|request|message|user|account|region|AZ|node|pod|instance|GB|shard|function|VPC|queue|cluster|bucket|table)(?![\p{L}]))/u;

/** Words whose number is part of a name or of a reference, never asked for alone. */
const NAME_BEFORE =
  /(?:^|[\s(])(?:layers?|level|version|v|step|option|chapter|section|part|figure|fig\.?|table|page|exam|question|day|week|type|tier|phase|class|gen|generation|tls|ssl|http|ipv|raid|sha|aes|rsa|tcp\/?|windows|server|java|python|node|ruby|iso|rfc|pci|saml|oauth|postgres|mysql|no\.?|case|lab|module|domain|task|sap|saa|note|appendix|cve|az|oauth|usb|ec|route|intel|core|cat|rule|stratum|iam|win|office|microsoft|net|smb|nfs|snmp|wpa|imap|pop|l|cis|nist)[\s.-]?$/i;

/** A word with a capital that opens no sentence and is no unit of what is numbered: "for MS ". */
const NAMED_BEFORE =
  /[\p{Ll}\d,)]\s(?!(?:Up|Max|Min|Port|Ports|TTL|UID|GID|PID|ID|TCP|UDP|HTTP|VLAN|Only|At|About)\s)\p{Lu}[\p{L}]*\s$/u;

/**
 * The numbers of a text with their units, in order, and the addresses that mean something by themselves. A number inside a name (S3, EC2, IPv6, us-east-1, TLS 1.2, Layer 7), in another
 * address or a version, or in code that is no number, is none. `hasUnit` is true for a unit (KB, seconds, %) and for
 * counted things (`3000 messages`, where the number alone is the quantity); a bare number has none. A rate belongs to its
 * unit: `$0.05 per GB`.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  return /\d|-digit\s/.test(text) ? quantitiesOf(text) : [];
}

/** The habits that ask for them come one after the other, but ask for those of parts of a sentence as well. */
const TEXTS = 64;

const quantitiesOf = remembering(TEXTS, (text): readonly Quantity[] => {
  const addresses = addressesIn(text);
  const found = [
    ...prefixesIn(text),
    ...singleDigitIn(text),
    ...addresses.map((range) => ({ ...range, text: text.slice(range.start, range.end), hasUnit: true })),
  ];
  const prefixed = found.length;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const start = match.index;
    if (addresses.some((address) => start >= address.start && start < address.end)) continue;
    let end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 24), start);
    const rest = text.slice(end, end + 60);
    if (NAME_BEFORE.test(before)) continue;
    const unit = UNIT_AFTER.exec(rest) ?? null;
    let hasUnit = /[$€£]/.test(match[0]);
    let counted = false;
    if (unit !== null) {
      end += unit[0].length;
      hasUnit = true;
    } else {
      if (/^[\p{L}_]/u.test(rest)) continue;
      if (/^[.:/]\d|^(?:st|nd|rd|th)\b|^[-/][\p{L}]|^\.\p{L}/u.test(rest)) continue;
      const multiplier = MULTIPLIER_AFTER.exec(text.slice(end, end + 60));
      if (multiplier !== null) {
        end += multiplier[0].length;
        hasUnit = true;
      }
      const isNamed = /\b(?:the|these|those)\s$/i.test(before) && /^\s\p{Lu}/u.test(rest);
      // "for MS 365 apps", "the Oak 3 gates": a name inside a sentence.
      if (NAMED_BEFORE.test(before)) continue;
      counted = !isNamed && COUNTED_AFTER.test(text.slice(end, end + 60));
    }
    const rate = hasUnit ? RATE_AFTER.exec(text.slice(end, end + 40)) : null;
    if (rate !== null) end += rate[0].length;
    if (!hasUnit && !counted && /^\d{4}$/.test(match[0]) && Number(match[0]) >= 1950 && Number(match[0]) <= 2099)
      continue;
    end += OR_MORE.exec(text.slice(end, end + 16))?.[0].length ?? 0;
    const low = found.at(-1);
    if (low?.hasUnit && hasUnit && /^\s?(?:to|-|–)\s?$/.test(text.slice(low.end, start)) && !counted) {
      low.end = end;
      low.text = text.slice(low.start, end);
      continue;
    }
    found.push({ start, end, text: text.slice(start, end), hasUnit: hasUnit || counted });
  }
  return prefixed > 0 ? found.sort((one, other) => one.start - other.start) : found;
});

const OR_MORE = /^\sor (?:more|less|fewer)(?![\p{L}])/iu;
const PREFIX = /(?<=^|[\s(])\/\d{1,2}(?:\s?(?:-|–|to|and)\s?\/\d{1,2})?(?=[\s.,;)]|$)/g;

const SINGLE_DIGIT = /\b(?:single|double)[- ]digit\s(?:ms|milli-?seconds?|micro-?seconds?|seconds?|minutes?)\b/gi;

/** "single-digit ms": a number that is told in words. */
function singleDigitIn(text: string): Quantity[] {
  if (!text.includes('digit')) return [];
  return [...text.matchAll(SINGLE_DIGIT)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
    text: said,
    hasUnit: true,
  }));
}

/** How large a network is: "a block of at most /16", "between /16 and /28". */
function prefixesIn(text: string): Quantity[] {
  if (!text.includes('/') || !/cidr|subnet|network|vpc|block|prefix|range|mask/i.test(text)) return [];
  return [...text.matchAll(PREFIX)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
    text: said,
    hasUnit: true,
  }));
}
