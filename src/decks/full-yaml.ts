import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place } from '../rules/knowledge.ts';
import type { Report, YamlEntry, YamlNode } from './yaml-tree.ts';

/**
 * Reads a block of YAML that starts at a line (and, indented, a column) of a file, so that every node carries its true place.
 * Null when it is not YAML, which is reported; empty YAML is an empty mapping. Through the library: `quickYaml` reads what is
 * ordinary.
 */
export function readYaml(source: string, start: Place, report: Report): YamlNode | null {
  const lineCounter = new LineCounter();
  const document = parse(source, lineCounter);
  if (document === null) {
    report(start, 'yaml', 'This YAML is nested too deep to be read: write it flat.');
    return null;
  }
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { path: start.path, line: start.line + line - 1, column: start.column + col - 1 };
  };
  const [error] = document.errors;
  if (error) {
    const reason = (error.message.split('\n')[0] ?? '').replace(/[.:]$/, '');
    report(placeAt(error.pos[0]), 'yaml', `This is not valid YAML: ${reason}.`);
    return null;
  }
  const placeOf = (node: Node | null): Place => (node?.range ? placeAt(node.range[0]) : start);
  const build = (node: unknown, fallback: Place): YamlNode => {
    if (isMap(node)) {
      const entries = node.items.map((pair): YamlEntry => {
        const key = isScalar(pair.key) ? pair.key : null;
        const place = placeOf(key);
        return { key: key === null ? '' : textOf(key), place, value: build(pair.value, place) };
      });
      return { kind: 'map', place: placeOf(node), entries };
    }
    if (isSeq(node)) {
      return { kind: 'list', place: placeOf(node), items: node.items.map((item) => build(item, placeOf(node))) };
    }
    if (isScalar(node)) return { kind: 'text', place: node.range ? placeOf(node) : fallback, text: textOf(node) };
    if (isAlias(node)) report(placeOf(node), 'yaml-alias', 'YAML aliases are not read here: write the value out.');
    return { kind: 'text', place: fallback, text: '' };
  };
  return document.contents === null ? { kind: 'map', place: start, entries: [] } : build(document.contents, start);
}

/** The document; null when it is nested deeper than the parser's stack can follow. */
function parse(source: string, lineCounter: LineCounter) {
  try {
    return parseDocument(source, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A scalar as written; without its quotes if it had any. */
function textOf(node: { value: unknown; source?: string }): string {
  if (typeof node.value === 'string') return node.value;
  return node.value === null ? '' : (node.source ?? String(node.value));
}
