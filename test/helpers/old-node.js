// Preloaded with --import: the program sees an old Node.
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } });
