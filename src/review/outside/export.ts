import { writeFileSync } from 'node:fs';
import { InputError } from '../../errors.ts';

/** Writes a text to a new file named after `name`, never over one that is there, and gives back the name it got. */
export function writeNew(name: string, text: string): string {
  const [, stem = name, end = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let number = 1; number <= MOST_FILES; number += 1) {
    const path = number === 1 ? name : `${stem}-${number}${end}`;
    try {
      writeFileSync(path, text, { flag: 'wx' });
      return path;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code !== 'EEXIST') throw new InputError(`${path}: cannot be written (${String(code)})`, { cause: error });
    }
  }
  throw new InputError(`${name}: ${MOST_FILES} files of this name are here already; move some away`);
}

const MOST_FILES = 99;
