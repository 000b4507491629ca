import { open, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../errors.ts';

/** Writes a report to a file whole or not at all: when something is in its way, the file stays what it was before. */
export async function writeReport(file: string, parts: Iterable<string>, cwd: string): Promise<void> {
  try {
    // Through a link the file that it leads to is written.
    const target = await realpath(resolve(cwd, file)).catch(() => resolve(cwd, file));
    const before = await stat(target).catch(() => undefined);
    if (before === undefined || before.isFile()) await replace(target, before?.mode, parts);
    else if (before.isDirectory()) throw new InputError(`${file}: this is a folder; name a file in it`);
    // A pipe or a device holds nothing that could be lost.
    else await withFile(await open(target, 'w'), parts);
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error && 'code' in error)) throw error;
    throw new InputError(`${file}: the report cannot be written: ${trouble(String(error.code), file)}`, {
      cause: error,
    });
  }
}

async function replace(target: string, mode: number | undefined, parts: Iterable<string>): Promise<void> {
  const draft = join(dirname(target), `.crosscheck-${process.pid}.tmp`);
  const handle = await open(draft, 'w', mode ?? 0o666);
  try {
    // The mode that a new file is given is cut by the process's mask; a file that was there keeps its own.
    if (mode !== undefined) await handle.chmod(mode);
    await withFile(handle, parts);
    await rename(draft, target);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}

async function withFile(handle: FileHandle, parts: Iterable<string>): Promise<void> {
  try {
    let text = '';
    for (const part of parts) {
      text += part;
      if (text.length < CHUNK) continue;
      await handle.writeFile(text);
      text = '';
    }
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

// Characters gathered before they are written: small enough not to hold a long report twice.
const CHUNK = 1 << 20;

function trouble(code: string, file: string): string {
  switch (code) {
    case 'ENOENT':
      return `there is no folder ${dirname(file)}; make it first`;
    case 'ENOTDIR':
      return `${dirname(file)} is no folder; name a file in one`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `writing there is not permitted; check the folder's permissions or name another`;
    case 'ENOSPC':
    case 'EDQUOT':
      return 'there is no space left; make some or name a file on another disk';
    case 'ENAMETOOLONG':
      return 'the name is too long for a file';
    default:
      return code;
  }
}
