/** Knows of many ids which were never added: four bytes each instead of a query each. */
export type IdFilter = {
  add(id: string): void;
  /** False when the id was never added. Of one in some ten thousand others it says that it may have been. */
  mayHave(id: string): boolean;
};

const SMALLEST = 1024;

/** A filter over ids in hexadecimal digits. It keeps the first eight of each: that is as good as drawn by lot. */
export function createIdFilter(): IdFilter {
  let slots = new Uint32Array(SMALLEST);
  let used = 0;

  /** Where a mark is, or the empty slot where it would be. */
  const slotOf = (mark: number): number => {
    const mask = slots.length - 1;
    let at = mark & mask;
    while (slots[at] !== 0 && slots[at] !== mark) at = (at + 1) & mask;
    return at;
  };
  const put = (mark: number): void => {
    const at = slotOf(mark);
    if (slots[at] === mark) return;
    slots[at] = mark;
    used += 1;
  };

  return {
    add(id) {
      if (used * 2 >= slots.length) {
        const marks = slots;
        slots = new Uint32Array(marks.length * 2);
        used = 0;
        for (const mark of marks) if (mark !== 0) put(mark);
      }
      put(markOf(id));
    },
    mayHave: (id) => slots[slotOf(markOf(id))] !== 0,
  };
}

/** A number from 1 on; an id of another make has that of all such ids. */
function markOf(id: string): number {
  const mark = Number.parseInt(id.slice(0, 8), 16);
  return Number.isNaN(mark) ? 1 : mark || 1;
}
