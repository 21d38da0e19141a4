import { Decompress } from 'fzstd';

const MAGIC = [0x28, 0xb5, 0x2f, 0xfd];
/** The memory a frame may ask for: what the format's own tools allow when nothing else is said. */
const LARGEST_WINDOW = 128 * 1024 * 1024;

/** Whether bytes begin as a zstd frame does. */
export function isZstd(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** What zstd-compressed bytes unpack to; null when they are damaged, cut off, or would unpack to more than `mostBytes`. */
export function unzstd(bytes: Uint8Array, mostBytes: number): Uint8Array | null {
  if (!isZstd(bytes) || windowOf(bytes) > LARGEST_WINDOW) return null;
  const chunks: Uint8Array[] = [];
  let total = 0;
  let isWhole = false;
  try {
    const stream = new Decompress((chunk, final) => {
      total += chunk.length;
      if (total > mostBytes) throw new RangeError('too large');
      // The stream goes on to use its buffer.
      chunks.push(chunk.slice());
      isWhole ||= final === true;
    });
    stream.push(bytes, true);
  } catch {
    return null;
  }
  if (!isWhole) return null;
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The window the first frame asks for. Of a frame in one segment that is its content, which is counted as it comes. */
function windowOf(bytes: Uint8Array): number {
  const descriptor = bytes[4] ?? 0;
  const isSingle = (descriptor & 0x20) !== 0;
  if (isSingle) return contentSize(bytes, descriptor);
  const window = bytes[5] ?? 0;
  const base = 2 ** (10 + (window >> 3));
  return base + (base / 8) * (window & 7);
}

/** A single segment holds its whole content at once: a size that does not fit is refused before it is made room for. */
function contentSize(bytes: Uint8Array, descriptor: number): number {
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const width = [1, 2, 4, 8][descriptor >> 6] ?? 1;
  const at = 5 + dictionary;
  let size = 0;
  for (let index = width - 1; index >= 0; index -= 1) size = size * 256 + (bytes[at + index] ?? 0);
  return width === 2 ? size + 256 : size;
}
