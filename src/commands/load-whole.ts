import { setFlagsFromString } from 'node:v8';

/**
 * Loads modules with all their functions compiled, so that the compile cache keeps them: otherwise it holds only what ran
 * while they were loaded, and every start compiles some 1,500 functions anew at their first call.
 */
export async function loadWhole<Module>(load: () => Promise<Module>): Promise<Module> {
  // Loaded before, since Node's own modules lie ready without the flag.
  await Promise.all([import('node:crypto'), import('node:fs/promises'), import('node:util')]);
  // V8 makes bytecode of an expression for its first use and machine code for its second, and nearly all of ours are
  // used twice: machine code at once takes an eighth off a check of two articles.
  setFlagsFromString('--regexp-tier-up-ticks=0');
  setFlagsFromString('--no-lazy');
  try {
    return await load();
  } finally {
    setFlagsFromString('--lazy');
  }
}
