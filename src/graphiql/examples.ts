/** The example queries, in the order of their file names. Vite reads them into the bundle as they are. */
const files = import.meta.glob<string>('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const exampleTabs = Object.keys(files)
  .sort()
  .map((path) => ({ query: files[path] ?? '' }));
