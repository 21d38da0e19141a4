/** The fields of a protobuf message by number: whole numbers, or the bytes of texts and messages, in their order. */
export type Message = ReadonlyMap<number, readonly (number | Uint8Array)[]>;

/** Reads a protobuf message; of a damaged one what stands before the damage. Fixed-width numbers come as their bytes. */
export function parseMessage(bytes: Uint8Array): Message {
  const fields = new Map<number, (number | Uint8Array)[]>();
  let at = 0;
  const varint = (): number | null => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined) return null;
      at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return null;
  };
  const take = (length: number): Uint8Array | null => {
    if (at + length > bytes.length) return null;
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const key = varint();
    if (key === null) break;
    const wire = key & 7;
    const length = wire === 2 ? varint() : wire === 1 ? 8 : wire === 5 ? 4 : null;
    const value = wire === 0 ? varint() : length === null ? null : take(length);
    if (value === null) break;
    const number = Math.floor(key / 8);
    const known = fields.get(number);
    if (known === undefined) fields.set(number, [value]);
    else known.push(value);
  }
  return fields;
}

/** The last whole number of a field; null when there is none. */
export function numberIn(message: Message, field: number): number | null {
  const value = message.get(field)?.at(-1);
  return typeof value === 'number' ? value : null;
}

/** The bytes of each entry of a field. */
export function bytesIn(message: Message, field: number): Uint8Array[] {
  return (message.get(field) ?? []).filter((value): value is Uint8Array => typeof value !== 'number');
}

/** The last text of a field, empty when there is none. */
export function textIn(message: Message, field: number): string {
  const bytes = bytesIn(message, field).at(-1);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}
