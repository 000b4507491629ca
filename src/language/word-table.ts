/** A fixed list of words that is looked up as it lies in a file: nothing is built when it is read. */
export interface WordTable {
  /** The place of a word in the list, from 0; -1 where it is not in it. */
  readonly rowOf: (word: string) => number;
  readonly size: number;
}

/**
 * The table that `packWords` wrote at `at`, which must be a multiple of 4, and where its bytes stop. Layout, all numbers
 * little-endian uint32 but the slots: how many words, how many slots, the longest word, the bytes of the list; each word's
 * place in the list; the slots (uint16, the word's row + 1, 0 where free); the list (UTF-8, each word with a line end);
 * padding to 4 bytes.
 */
export function readWords(file: Buffer, at: number): { readonly table: WordTable; readonly end: number } {
  const { size, slotCount, longest, placesAt, slotsAt, listAt, listBytes } = partsOf(file, at);
  const places = new Uint32Array(file.buffer, file.byteOffset + placesAt, size);
  const slots = new Uint16Array(file.buffer, file.byteOffset + slotsAt, slotCount);
  const list = file.toString('utf8', listAt, listAt + listBytes);
  const rowOf = (word: string): number => {
    if (word.length > longest) return -1;
    for (let slot = hash(word) & (slotCount - 1); ; slot = (slot + 1) & (slotCount - 1)) {
      const row = (slots[slot] ?? 0) - 1;
      if (row < 0) return -1;
      const place = places[row] ?? 0;
      if (list.charCodeAt(place + word.length) === LINE_END && list.startsWith(word, place)) return row;
    }
  };
  return { table: { rowOf, size }, end: padded(listAt + listBytes) };
}

/** The words of the table that `packWords` wrote at `at`, in its order. */
export function listWords(file: Buffer, at: number): string[] {
  const { listAt, listBytes } = partsOf(file, at);
  return file
    .toString('utf8', listAt, listAt + listBytes)
    .split('\n')
    .slice(0, -1);
}

/** The bytes of a table of words, each at the row where it stands in `words`; at most 65,535 distinct words without line ends. */
export function packWords(words: readonly string[]): Buffer {
  if (words.length > 0xffff) throw new Error(`${words.length} words do not fit into a table`);
  const list = Buffer.from(words.map((word) => `${word}\n`).join(''), 'utf8');
  // At most half of the slots are taken, so that a look-up seldom needs a second one.
  const slotCount = 2 ** Math.ceil(Math.log2(words.length * 2 + 1));
  const slotsAt = (HEADER + words.length) * 4;
  const out = Buffer.alloc(padded(slotsAt + slotCount * 2 + list.length));
  const longest = Math.max(0, ...words.map((word) => word.length));
  [words.length, slotCount, longest, list.length].forEach((value, i) => out.writeUInt32LE(value, i * 4));
  let place = 0;
  words.forEach((word, row) => {
    out.writeUInt32LE(place, (HEADER + row) * 4);
    place += word.length + 1;
    let slot = hash(word) & (slotCount - 1);
    while (out.readUInt16LE(slotsAt + slot * 2) !== 0) slot = (slot + 1) & (slotCount - 1);
    out.writeUInt16LE(row + 1, slotsAt + slot * 2);
  });
  list.copy(out, slotsAt + slotCount * 2);
  return out;
}

function partsOf(file: Buffer, at: number) {
  const [size, slotCount, longest, listBytes] = new Uint32Array(file.buffer, file.byteOffset + at, HEADER);
  if (size === undefined || slotCount === undefined || longest === undefined || listBytes === undefined)
    throw new Error('the file holds no table of words');
  const placesAt = at + HEADER * 4;
  const slotsAt = placesAt + size * 4;
  return { size, slotCount, longest, placesAt, slotsAt, listAt: slotsAt + slotCount * 2, listBytes };
}

const HEADER = 4;
const LINE_END = 10;

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** FNV-1a over the UTF-16 units, its upper half mixed into the lower bits that choose the slot. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value ^ (value >>> 15);
}
