/** A field of a message: its name in JSON, and how its bytes are read. A `*` marks one that can be there many times. */
export type FieldKind = 'string' | 'hex' | 'int' | 'bool' | 'fixed64' | 'fixed32' | 'double' | Message;
export interface Message {
  [number: number]: readonly [name: string, kind: FieldKind, many?: '*'];
}

/** Reads a message by its fields; throws for one that is unknown, cut off, or of another wire type: https://protobuf.dev/programming-guides/encoding/ */
export function decode(bytes: Buffer, message: Message): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const reader = new Reader(bytes);
  while (!reader.isAtEnd) {
    const tag = Number(reader.varint());
    const field = message[tag >> 3];
    if (!field) throw new Error(`unknown field ${tag >> 3}`);
    const [name, kind, many] = field;
    if ((tag & 7) !== wireTypeOf(kind)) throw new Error(`wrong wire type of ${name}`);
    const value = read(reader, kind);
    if (many) result[name] = [...((result[name] as unknown[]) ?? []), value];
    else result[name] = value;
  }
  return result;
}

const wireTypeOf = (kind: FieldKind): number =>
  kind === 'int' || kind === 'bool' ? 0 : kind === 'fixed64' || kind === 'double' ? 1 : kind === 'fixed32' ? 5 : 2;

function read(reader: Reader, kind: FieldKind): unknown {
  switch (kind) {
    case 'int':
      return Number(BigInt.asIntN(64, reader.varint()));
    case 'bool':
      return reader.varint() !== 0n;
    case 'fixed64':
      return String(reader.take(8).readBigUInt64LE());
    case 'fixed32':
      return reader.take(4).readUInt32LE();
    case 'double':
      return reader.take(8).readDoubleLE();
    case 'string':
      return reader.part().toString('utf8');
    case 'hex':
      return reader.part().toString('hex');
    default:
      return decode(reader.part(), kind);
  }
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.take(1)[0] ?? 0;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new Error('a number that is too long');
  }

  part(): Buffer {
    return this.take(Number(this.varint()));
  }

  take(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new Error('cut off');
    const part = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return part;
  }
}
