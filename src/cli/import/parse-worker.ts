import { parentPort } from 'node:worker_threads';
import { parseNote, type Unparsed } from './parse.ts';

// The script of one parsing thread: it is given notes and answers with what they say. As text, which is cheaper to hand
// from thread to thread than objects.
parentPort?.on('message', (notes: Unparsed[]) => {
  parentPort?.postMessage(JSON.stringify(notes.map(parseNote)));
});
