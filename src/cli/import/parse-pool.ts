import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Parsed, Unparsed } from './parse.ts';

/** Threads that parse notes. */
export type ParsePool = {
  /** What the notes say, in their order. Rejects once a thread has failed, and from then on. */
  parse(notes: readonly Unparsed[]): Promise<Parsed[]>;
  close(): Promise<void>;
};

type Job = { notes: readonly Unparsed[]; done: (parsed: Parsed[]) => void; failed: (error: Error) => void };

/** Parses notes on the thread it is called on. */
export type Help = (notes: readonly Unparsed[]) => Promise<Parsed[]>;

/** A thread of the pool, and the jobs it was given and has not answered, in their order. */
type Hand = { worker: Worker; jobs: Job[] };

/** A thread gets so much at a time: enough to be worth the hand-over, little enough that none waits for another at the end. */
const CHARACTERS_A_JOB = 40_000;
/** So many jobs lie ready at each thread: whoever hands them out is away for as long as it takes to store what was parsed. */
const JOBS_A_THREAD = 4;

/**
 * Left to itself a thread would let its garbage grow to hundreds of megabytes before it clears it away. With half as much for what
 * is young it would clear twice as often, and copy what is still in use each time.
 */
const MEMORY = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 16 };

/**
 * Whether a pool failed because a note needs more memory than a thread has: then it is to be parsed without one.
 */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/**
 * A pool of `size` threads that run the script of parse-worker. They are started when there is work for them. `helper` gives what parses
 * notes on the thread that asks, which then takes a job whenever it has nothing else to do: all of them lie at the threads, or none
 * is left. While it gives null, that thread only asks.
 */
export function createParsePool(script: string | URL, size: number, helper: () => Help | null = () => null): ParsePool {
  const hands: Hand[] = [];
  const waiting: Job[] = [];
  let failure: Error | null = null;
  let isHelping = false;

  const start = (): Hand => {
    const hand: Hand = { worker: new Worker(script, { resourceLimits: MEMORY }), jobs: [] };
    hands.push(hand);
    hand.worker.on('message', (answer: string) => {
      hand.jobs.shift()?.done(JSON.parse(answer) as Parsed[]);
      assign();
    });
    hand.worker.on('error', (error) => {
      failure = error;
      for (const job of [...hand.jobs.splice(0), ...waiting.splice(0)]) job.failed(error);
    });
    return hand;
  };

  /** The thread with the least to do; a new one before any gets a second job. */
  const freest = (): Hand => {
    const [first = start(), ...others] = hands;
    const least = others.reduce((best, hand) => (hand.jobs.length < best.jobs.length ? hand : best), first);
    return least.jobs.length > 0 && hands.length < size ? start() : least;
  };

  const assign = (): void => {
    while (waiting.length > 0) {
      const { worker, jobs } = freest();
      if (jobs.length >= JOBS_A_THREAD) return;
      const job = waiting.shift() as Job;
      jobs.push(job);
      worker.postMessage(job.notes);
    }
  };

  /** Takes jobs until none waits. Between two of them others have their turn: what is parsed is stored, and the threads get more. */
  const lendAHand = async (): Promise<void> => {
    const help = helper();
    if (help === null || isHelping) return;
    isHelping = true;
    for (await setImmediate(); waiting.length > 0; await setImmediate()) {
      const { notes, done, failed } = waiting.shift() as Job;
      await help(notes).then(done, failed);
    }
    isHelping = false;
  };

  return {
    async parse(notes) {
      if (failure !== null) throw failure;
      const answers = jobsOf(notes).map(
        (part) => new Promise<Parsed[]>((done, failed) => waiting.push({ notes: part, done, failed })),
      );
      assign();
      lendAHand();
      return (await Promise.all(answers)).flat();
    },
    async close() {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}

function jobsOf(notes: readonly Unparsed[]): Unparsed[][] {
  const jobs: Unparsed[][] = [];
  let characters = CHARACTERS_A_JOB;
  for (const note of notes) {
    if (characters >= CHARACTERS_A_JOB) {
      jobs.push([]);
      characters = 0;
    }
    jobs.at(-1)?.push(note);
    characters += note.text.length;
  }
  return jobs;
}
