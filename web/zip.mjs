// Packs files into a zip file with the same bytes on every machine: in the given order, without dates and owners. Nothing is
// compressed, because most files are compressed already. release.mjs calls it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** The first day that the format can hold, 1.1.1980. */
const DATE = 0x0021;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/** The zip file with the files `names` of `folder`, in a folder with the name `below`. */
export function zipped(folder, names, below) {
  const files = [];
  const directory = [];
  let offset = 0;
  for (const name of names) {
    const content = readFileSync(join(folder, name));
    const path = Buffer.from(`${below}/${name}`);
    const facts = numbers([2, VERSION], [2, FLAGS], [2, 0], [2, 0], [2, DATE], [4, crc32(content)], [4, content.length], [4, content.length], [2, path.length], [2, 0]);
    const file = [Buffer.from('PK\x03\x04'), facts, path, content];
    // A regular file with mode 644, as made on Unix.
    directory.push(
      Buffer.from('PK\x01\x02'), numbers([1, VERSION], [1, 3]), facts, numbers([2, 0], [2, 0], [2, 0], [4, 0o100644 * 0x10000], [4, offset]), path,
    );
    files.push(...file);
    offset += Buffer.concat(file).length;
  }
  const length = Buffer.concat(directory).length;
  const end = [Buffer.from('PK\x05\x06'), numbers([2, 0], [2, 0], [2, names.length], [2, names.length], [4, length], [4, offset], [2, 0])];
  return Buffer.concat([...files, ...directory, ...end]);
}

/** The numbers of the pairs `[bytes, value]`, little-endian. */
function numbers(...list) {
  return Buffer.concat(list.map(([bytes, value]) => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeUIntLE(value, 0, bytes);
    return buffer;
  }));
}
