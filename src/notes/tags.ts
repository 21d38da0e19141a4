import { cleanLine } from './plain.ts';

/** One level of a tag: lower case, letters and digits, everything else a hyphen; empty when nothing is left. */
export function slug(text: string): string {
  return cleanLine(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** A tag a person wrote, `Compute/EC2 Spot`, as it is stored: every level a slug, `compute/ec2-spot`; empty when nothing is left. */
export function normalTag(tag: string): string {
  return tag
    .replace(/^#/, '')
    .split('/')
    .map(slug)
    .filter((level) => level !== '')
    .join('/');
}

/** Tags in normal form, sorted, each once, the empty ones left out. */
export function normalTags(tags: Iterable<string>): string[] {
  const normal = new Set<string>();
  for (const tag of tags) {
    normal.add(normalTag(tag));
  }
  normal.delete('');
  return [...normal].sort();
}
