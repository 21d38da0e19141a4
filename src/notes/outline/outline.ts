import type { Problem } from '../../problem.ts';
import { answerOpenQuestions } from '../explicit/answers.ts';
import type { ExplicitCard } from '../explicit/cards.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { ContextNode, Item, LabelOrigin, NoteScope } from '../item.ts';
import { parseMarkdown } from '../markdown.ts';
import { quickMarkdown } from '../quick-markdown.ts';
import { normalTag, normalTags, slug } from '../tags.ts';
import { buildTree } from './build.ts';
import { joinContinuations } from './join.ts';
import { labelOf, titleOf } from './label.ts';
import type { Node } from './node.ts';
import type { Dropped, Tree } from './tree.ts';

/** A note as its author meant it: its items with what they stand under, and what was left out. */
export type Outline = {
  note: NoteScope;
  /** The cards an author wrote out, by the item they stand in. */
  explicit: ReadonlyMap<Item, readonly ExplicitCard[]>;
  /** The topics of every item: its heading path, and the `#tags` of the item and of what it stands under. */
  tags: ReadonlyMap<Item, readonly string[]>;
  dropped: readonly Dropped[];
  problems: readonly Problem[];
};

/** Outlines a clean note whose front matter was blanked out (its lines still count). */
export function outlineOf(path: string, text: string, frontMatter: FrontMatter): Outline {
  const tree = buildTree(path, text, quickMarkdown(text) ?? parseMarkdown(text), frontMatter.family);
  const problems = [...tree.problems];
  const answer = (node: Node): void => {
    problems.push(...answerOpenQuestions(path, node, tree.explicit));
    node.children.forEach(answer);
  };
  answer(tree.root);
  joinContinuations(tree.root, (node) => tree.explicit.has(node));
  const linker = new Linker(tree, frontMatter);
  const title = linker.link(path);
  const explicit = new Map<Item, readonly ExplicitCard[]>();
  for (const [node, found] of tree.explicit) {
    explicit.set(asItem(node), found.cards);
  }
  const note: NoteScope = { path, title, items: linker.items };
  return { note, explicit, tags: linker.tags, dropped: tree.dropped, problems };
}

/** So much may stand above the title of a note: a picture, a link back, whose notes these are. */
const MAX_ABOVE_TITLE = 2;

/** Whether a heading names the whole note, and not only what comes after a page of it. */
function isOnTop(root: Node, heading: Node): boolean {
  return root.children.indexOf(heading) <= MAX_ABOVE_TITLE;
}

/** From here on the node is read only. */
function asItem(node: Node): Item {
  return node as unknown as Item;
}

class Linker {
  readonly items: Item[] = [];
  readonly tags = new Map<Item, readonly string[]>();

  constructor(
    private readonly tree: Tree,
    private readonly frontMatter: FrontMatter,
  ) {}

  /** Gives every item its surroundings; returns the subject of the note. */
  link(path: string): ContextNode {
    const { root } = this.tree;
    const topHeadings = root.children.filter((node) => node.kind === 'heading' && node.depth === 1);
    const only = topHeadings.length === 1 && isOnTop(root, topHeadings[0] as Node) ? topHeadings[0] : undefined;
    const heading = only === undefined ? null : labelOf(only.inline, 'heading', only.lines);
    const title = titleOf(this.frontMatter.title, path);
    const isNamedByHeading = topHeadings.length > 1 || (heading !== null && heading.kind !== 'generic');
    const context = isNamedByHeading || title.kind === 'generic' ? [] : [title];
    const path0 = context.length === 0 ? '' : slug(title.label);
    const topics = normalTags(root.tags);
    this.children(root, null, context, { path: path0, topics, all: withPath(path0, topics) });
    return heading !== null && heading.kind !== 'generic' ? heading : title;
  }

  private children(node: Node, parent: Item | null, context: readonly ContextNode[], topics: Topics): void {
    const siblings = node.children;
    const groups = regroup(siblings);
    for (let index = 0; index < siblings.length; index += 1) {
      const child = siblings[index] as Node;
      child.parent = parent;
      child.previous = index > 0 ? asItem(siblings[index - 1] as Node) : null;
      child.next = index + 1 < siblings.length ? asItem(siblings[index + 1] as Node) : null;
      child.group = groups.get(child.group) ?? [asItem(child)];
      this.item(child, context, topics);
    }
  }

  private item(node: Node, context: readonly ContextNode[], topics: Topics): void {
    const item = asItem(node);
    node.context = context as Node['context'];
    node.citations = (node.phrasing?.footnotes ?? []).flatMap((id) => this.tree.footnotes.get(id) ?? []);
    node.importance = this.importanceOf(node);
    this.items.push(item);
    const heading =
      node.kind === 'heading' && node.children.length > 0 ? labelOf(node.inline, originOf(node), node.lines) : null;
    const own = this.topicsOf(node, heading, topics);
    this.tags.set(item, own.all);
    if (node.children.length > 0) {
      leadByColon(node);
      const label = heading?.inline === node.inline ? heading : null;
      node.own =
        node.kind === 'table' || node.kind === 'code'
          ? null
          : (label ?? labelOf(node.inline, originOf(node), node.lines));
      if (node.own !== null && /\bexam\b/i.test(node.own.label) && node.own.kind === 'generic') {
        for (const child of node.children) {
          child.importance = Math.min(2, child.importance + 1);
        }
      }
      this.children(node, item, node.own === null ? context : [...context, node.own], own);
    }
  }

  private importanceOf(node: Node): number {
    const isAgeing = /[$€£]\s?\d/.test(node.inline.text);
    const importance = node.importance + this.frontMatter.importance - (isAgeing ? 1 : 0);
    return Math.max(-1, Math.min(2, importance));
  }

  private topicsOf(node: Node, heading: ContextNode | null, topics: Topics): Topics {
    const level = heading === null ? '' : slug(heading.label);
    if (level === '' && node.tags.length === 0) {
      return topics;
    }
    const path = level === '' ? topics.path : topics.path === '' ? level : `${topics.path}/${level}`;
    const own = [...topics.topics, ...node.tags.map(normalTag)];
    return { path, topics: own, all: withPath(path, own) };
  }
}

type Topics = { path: string; topics: readonly string[]; all: readonly string[] };

function withPath(path: string, topics: readonly string[]): readonly string[] {
  return normalTags(path === '' ? topics : [path, ...topics]);
}

/** The groups of siblings that were read from one Markdown list, without the items that were joined to others since. */
function regroup(siblings: readonly Node[]): Map<Node['group'], Item[]> {
  const groups = new Map<Node['group'], Item[]>();
  for (const node of siblings) {
    if (node.group.length > 0) {
      const group = groups.get(node.group);
      if (group === undefined) {
        groups.set(node.group, [asItem(node)]);
      } else {
        group.push(asItem(node));
      }
    }
  }
  return groups;
}

/** "Identities can be;" over a list is meant as a colon, and so is the stop of a label. */
function leadByColon(node: Node): void {
  const { text, spans } = node.inline;
  const isCode = spans.some(({ kind, end }) => kind === 'code' && end === text.length);
  const isMeant = text.endsWith(';') || (node.kind === 'label' && /\bfollowing\b.*[^.]\.$/i.test(text));
  if (isMeant && !isCode) node.inline = { ...node.inline, text: `${text.slice(0, -1)}:` };
}

function originOf(node: Node): LabelOrigin {
  if (node.kind === 'heading') {
    return Number.isInteger(node.depth) ? 'heading' : 'pseudo-heading';
  }
  return node.kind === 'label' || node.kind === 'details' ? 'label' : 'bullet';
}
