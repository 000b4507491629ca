// Run before tests and start: says in one line which Node is needed instead of failing somewhere inside.
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  console.error(
    `crosscheck needs Node 22 or later and this is ${process.versions.node}: run "npm ci" first, it brings Node 24 along, and start things through npm scripts.`,
  );
  process.exit(2);
}
