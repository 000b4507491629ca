#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Everything else is imported after this check: an older Node would stop at syntax or exports it does not know.
const NEEDED = 22;
const CRASH = 70;
const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED) await handOver();
else await start();

async function start(): Promise<void> {
  // What nobody caught is a bug; Node's own exit code for it is the one for findings.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(CRASH);
  });
  try {
    module.enableCompileCache();
  } catch {
    // Without a writable cache folder the start is slower, nothing else.
  }
  const { runCli, processIo } = await import('./commands/run.ts');
  process.exitCode = await runCli(process.argv.slice(2), processIo());
}

// A checkout carries its own Node 24 as a development dependency; an installed package does not.
async function handOver(): Promise<void> {
  const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(own)) {
    process.stderr.write(`crosscheck: needs Node ${NEEDED} or later and this is ${process.versions.node}\n`);
    process.exitCode = 2;
    return;
  }
  const { spawn } = await import('node:child_process');
  const child = spawn(own, process.argv.slice(1), { stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.exitCode = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(2));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
