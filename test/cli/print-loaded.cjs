// Preloaded into a process, prints to stderr the packages that it has loaded when it ends.
process.on('exit', () => {
  const names = Object.keys(require.cache).map(
    (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1],
  );
  process.stderr.write(`loaded: ${[...new Set(names)].filter(Boolean).sort().join(' ')}\n`);
});
