import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mediaEntries } from '../../src/exchange/anki-collection.ts';
import { parseMessage } from '../../src/exchange/protobuf.ts';
import { archiveLimits, isPlainName, openArchive } from '../../src/exchange/zip.ts';
import { unzstd } from '../../src/exchange/zstd.ts';
import { field, zstdOf } from './anki-rows.ts';

const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
const hello = Uint8Array.from(Buffer.from('KLUv/QRoZQAAMGhlbGxvIAEAApUiWrF2Gw==', 'base64'));
const zeros = Uint8Array.from(Buffer.from('KLUv/QRoTAAACAABAPz/ORACAgAQAAOfBAAtKN4m', 'base64'));

describe('a zip archive', () => {
  it('gives what is asked for, and says what is in it', () => {
    const archive = openArchive(zipSync({ 'a.txt': strToU8('one'), 'b/c.txt': strToU8('two') }));
    if (typeof archive === 'string') throw new Error(archive);
    expect(archive.names).toEqual(['a.txt', 'b/c.txt']);
    expect([...archive.unpack(['b/c.txt', 'gone'])].map(([name, bytes]) => [name, text(bytes)])).toEqual([
      ['b/c.txt', 'two'],
    ]);
  });

  it('keeps names that lead out of it to itself', () => {
    expect(['../a', '/a', 'a/../../b', 'C:\\a', '\\\\host\\a', '~/a', ''].filter(isPlainName)).toEqual([]);
    expect(['a', 'a/b', '..a', 'a..b/c'].filter(isPlainName)).toHaveLength(4);
    const archive = openArchive(zipSync({ '../evil': strToU8('x'), fine: strToU8('y') }));
    expect(typeof archive === 'string' ? archive : archive.names).toEqual(['fine']);
  });

  it('that is cut off, no archive, or a bomb is refused in a sentence, nothing of it unpacked', () => {
    const whole = zipSync({ a: strToU8('one '.repeat(5000)) });
    expect(openArchive(whole.subarray(0, whole.length - 30))).toMatch(/cut off or damaged/);
    expect(openArchive(strToU8('nothing of the kind'))).toMatch(/cut off or damaged/);
    expect(openArchive(zipSync({ a: new Uint8Array(2_000_000) }))).toMatch(/would unpack to 2 MB/);
    expect(archiveLimits.ratio).toBe(200);
  });
});

describe('bytes in zstd', () => {
  it('unpack, compressed or not', () => {
    expect(text(unzstd(hello, 1000))).toBe(Array(8).fill('hello').join(' '));
    expect(text(unzstd(zstdOf(strToU8('plain')), 1000))).toBe('plain');
  });

  it('that are cut off, damaged, something else, or more than is allowed give nothing', () => {
    expect(unzstd(hello.subarray(0, hello.length - 8), 1000)).toBeNull();
    expect(unzstd(strToU8('nothing of the kind'), 1000)).toBeNull();
    expect(unzstd(zeros, 1000)).toBeNull();
    expect(unzstd(zeros, 300_000)?.length).toBe(300_000);
    // A window of two gigabytes.
    expect(unzstd(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x00, 21 << 3, 1, 0, 0), 1000)).toBeNull();
  });
});

it('a protobuf message that is damaged gives what stands before the damage', () => {
  const message = parseMessage(Buffer.concat([field(1, 300), field(2, 'x'), Uint8Array.of(0x1a, 0x7f, 1)]));
  expect(message.get(1)).toEqual([300]);
  expect(message.has(3)).toBe(false);
});

it('a list of media leaves out names that lead elsewhere, in both forms', () => {
  expect(mediaEntries(strToU8('{"0":"a.png","1":"../b.png","2":"c\\\\d.png","3":"/e.png"}'))).toEqual(
    new Map([['a.png', '0']]),
  );
  const list = Buffer.concat([
    field(1, field(1, 'a.png')),
    field(1, field(1, '../b.png')),
    field(1, Buffer.concat([field(1, 'c.png'), field(255, 7)])),
  ]);
  expect([...mediaEntries(list)]).toEqual([
    ['a.png', '0'],
    ['c.png', '7'],
  ]);
  expect(mediaEntries(undefined).size).toBe(0);
});
