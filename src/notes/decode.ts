import type { Problem } from '../problem.ts';

/** A note's text, or the one problem that keeps its bytes from being text. */
export type Decoded = { text: string; problem: null } | { text: null; problem: Problem };

/**
 * Reads the bytes of a note as UTF-8. Another encoding, a binary and an invalid byte are a problem at their line and
 * column.
 */
export function decodeNote(path: string, bytes: Uint8Array): Decoded {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'LE' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'BE' : null;
  if (utf16 !== null) {
    return refused(path, bytes, 0, 'read/encoding', `is UTF-16 (${utf16}); save it as UTF-8`);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return refused(path, bytes, nul, 'read/binary', 'is not text (it holds a NUL byte); name a Markdown file');
  }
  try {
    return { text: decoder().decode(bytes), problem: null };
  } catch {
    const at = firstInvalidByte(bytes);
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
    return refused(path, bytes, at, 'read/invalid-utf8', `is not UTF-8 (byte 0x${byte}); save it as UTF-8`);
  }
}

function refused(path: string, bytes: Uint8Array, at: number, rule: string, what: string): Decoded {
  let line = 1;
  let start = 0;
  for (let next = bytes.indexOf(0x0a); next >= 0 && next < at; next = bytes.indexOf(0x0a, next + 1)) {
    line += 1;
    start = next + 1;
  }
  const problem: Problem = {
    path,
    line,
    // What stands before a NUL may be no UTF-8 either, and each such byte is a character then.
    column: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, at)).length + 1,
    severity: 'error',
    rule,
    message: `This file ${what}.`,
  };
  return { text: null, problem };
}

/** Where valid UTF-8 ends: the longest prefix that decodes, found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) {
      valid = middle;
    } else {
      invalid = middle;
    }
  }
  // The last bytes of that prefix may begin a character that is not finished.
  while (valid > 0 && !decodes(bytes.subarray(0, valid), false)) {
    valid -= 1;
  }
  return valid;
}

/** Whether the bytes are UTF-8; with `stream`, a character cut at the end is no mistake yet. */
function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder().decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** A new one each time: one that met an error or an unfinished character remembers it. */
function decoder(): InstanceType<typeof TextDecoder> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}
