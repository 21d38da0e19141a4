import type { Range } from './ranges.ts';

const HEX_GROUPS = '[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*';
/** A shortened IPv6 address or prefix (`FE80::/10`, `::1`); `::` alone parts the sides of a card. */
const IPV6 = new RegExp(
  `(?<![\\p{L}\\p{N}:])(?:${HEX_GROUPS}::(?:${HEX_GROUPS})?|::${HEX_GROUPS})(?:/\\d{1,3})?(?![\\p{L}\\p{N}:/])`,
  'gu',
);
const BYTE = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
/** The IPv4 prefixes and addresses to which a standard gives a meaning: all, private, shared, loopback, link-local, metadata, multicast. Any other is of somebody's example. */
const IPV4 = new RegExp(
  `(?<![\\p{L}\\p{N}.:/])(?:0\\.0\\.0\\.0/0|10\\.0\\.0\\.0/8|172\\.16\\.0\\.0/12|192\\.168\\.0\\.0/16|100\\.64\\.0\\.0/10|127\\.0\\.0\\.0/8|169\\.254\\.0\\.0/16|224\\.0\\.0\\.0/4|240\\.0\\.0\\.0/4|127\\.0\\.0\\.1|169\\.254\\.169\\.25[34]|(?:22[4-9]|23\\d)(?:\\.${BYTE}){3})(?![\\p{N}/]|\\.\\d)`,
  'gu',
);

/** Where the network addresses and prefixes of a text stand that can be asked for, in order: those that mean the same everywhere, not the hosts of an example. */
export function addressesIn(text: string): Range[] {
  const found = [
    ...(text.includes('::') ? text.matchAll(IPV6) : []),
    ...(/\d\.\d/.test(text) ? text.matchAll(IPV4) : []),
  ];
  return found
    .map(({ 0: said, index }) => ({ start: index, end: index + said.length }))
    .sort((one, other) => one.start - other.start);
}
