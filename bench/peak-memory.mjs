// node --import bench/peak-memory.mjs …: writes the most memory the process ever held, in kilobytes, to $PEAK_MEMORY_FILE.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY_FILE, String(process.resourceUsage().maxRSS)));
