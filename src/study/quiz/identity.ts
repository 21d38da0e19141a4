import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normalise } from '../../cards/normalise.ts';
import type { Scenario } from '../../rules/scenario.ts';
import { stemText } from '../../rules/scenario.ts';

/**
 * What names a question: of a generated one its family, predicates and options (its id says so already), of any other its
 * stem, folded. 20 hexadecimal digits, or the id.
 */
export function questionIdentity(scenario: Scenario): string {
  if (scenario.generated) return scenario.id;
  return stemIdentity(stemText(scenario));
}

/** What names a question with this stem. */
export function stemIdentity(stem: string): string {
  return bytesToHex(sha256(utf8ToBytes(normalise(stem))).subarray(0, 10));
}
