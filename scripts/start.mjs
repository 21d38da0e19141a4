// `npm start`: installs what is missing, builds, and opens the program in this same process, so that signals reach it.

import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { install, root } from './setup.mjs';

install();
const { bundle } = await import('./build.mjs');
await bundle();
const main = path.join(root, 'dist', 'main.js');
process.argv[1] = main;
await import(pathToFileURL(main).href);
