import type { CollectionFile } from './anki-write.ts';
import { notetypesJson } from './anki-write-fields.ts';

/** The JSON texts of the one row of `col`, and its numbers, in the order of its columns. */
export function colRow({
  crtSeconds,
  modifiedAt,
  minutesWest,
  rolloverHour,
  decks,
}: CollectionFile): (string | number)[] {
  const modified = Math.floor(modifiedAt / 1000);
  const conf = {
    activeDecks: [1],
    curDeck: 1,
    curModel: null,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    nextPos: 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    dayLearnFirst: false,
    schedVer: 2,
    sched2021: true,
    creationOffset: minutesWest,
    rollover: rolloverHour,
    localOffset: minutesWest,
  };
  const deck = (id: number, name: string) => ({
    id,
    name,
    mod: modified,
    usn: -1,
    lrnToday: [0, 0],
    revToday: [0, 0],
    newToday: [0, 0],
    timeToday: [0, 0],
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  });
  const options = {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { delays: [1, 10], ints: [1, 4, 0], initialFactor: 2500, order: 1, perDay: 20, bury: true },
    rev: { perDay: 200, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, hardFactor: 1.2, bury: true },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  };
  const all = Object.fromEntries([...decks].map(([id, name]) => [String(id), deck(id, name)]));
  const texts = [
    JSON.stringify(conf),
    notetypesJson(modified),
    JSON.stringify(all),
    JSON.stringify({ 1: options }),
    '{}',
  ];
  return [1, crtSeconds, modifiedAt, modifiedAt, 11, 0, 0, 0, ...texts];
}
