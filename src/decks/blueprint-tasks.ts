import { normalTag, slug } from '../notes/tags.ts';
import type { Blueprint, Topics } from './blueprint.ts';

/** A task a card belongs to, by id: whole (1) or as something it touches (0.5). */
export type TaskLink = { task: string; weight: 1 | 0.5 };

/**
 * Finds the tasks of cards by their tags. A tag that one of the blueprint's tags holds is a topic, the longest such tag tells
 * which; any other is a path of headings, of which the deepest one the blueprint names counts. Headings are nearer to a card
 * than topics: where one is named, it decides alone. Each task comes once, with the larger weight, those that count whole
 * first and otherwise in the blueprint's order.
 */
export function taskFinder(blueprint: Blueprint): (tags: readonly string[]) => readonly TaskLink[] {
  const topics = new Map<string, TaskLink[]>();
  const headings = new Map<string, TaskLink[]>();
  const order = new Map<string, number>();
  for (const task of blueprint.domains.flatMap((domain) => domain.tasks)) {
    order.set(task.id, order.size);
    const add = (of: Topics, weight: 1 | 0.5) => {
      for (const tag of of.tags) append(topics, normalTag(tag), { task: task.id, weight });
      for (const heading of of.headings) append(headings, slug(heading), { task: task.id, weight });
    };
    add(task, 1);
    add(task.also, 0.5);
  }
  const ofTopic = (levels: readonly string[]) => {
    for (let length = levels.length; length > 0; length -= 1) {
      const links = topics.get(levels.slice(0, length).join('/'));
      if (links) return links;
    }
    return null;
  };
  return (tags) => {
    const near: TaskLink[] = [];
    const far: TaskLink[] = [];
    for (const tag of tags) {
      const levels = tag.split('/');
      const topic = ofTopic(levels);
      if (topic) far.push(...topic);
      else near.push(...(headings.get(levels.findLast((level) => headings.has(level)) ?? '') ?? []));
    }
    const best = new Map<string, TaskLink>();
    for (const link of near.length > 0 ? near : far) {
      if ((best.get(link.task)?.weight ?? 0) < link.weight) best.set(link.task, link);
    }
    return [...best.values()].sort(
      (one, other) => other.weight - one.weight || (order.get(one.task) ?? 0) - (order.get(other.task) ?? 0),
    );
  };
}

/** The tasks one card belongs to; for many cards of one exam make a `taskFinder` once. */
export function tasksOf(blueprint: Blueprint, tags: readonly string[]): readonly TaskLink[] {
  return taskFinder(blueprint)(tags);
}

function append(links: Map<string, TaskLink[]>, key: string, link: TaskLink): void {
  if (key !== '') links.set(key, [...(links.get(key) ?? []), link]);
}
