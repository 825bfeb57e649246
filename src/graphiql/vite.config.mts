import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const pageFolder = fileURLToPath(new URL('.', import.meta.url));

/** Bundles the GraphiQL page with everything that it needs, so that it runs without a network. */
export default defineConfig({
  root: pageFolder,
  // Relative, so that the page works wherever a proxy mounts it.
  base: './',
  plugins: [react()],
  // A second copy of graphql would make "instanceof" fail between the editor and the page.
  resolve: { dedupe: ['graphql', 'react', 'react-dom', 'monaco-editor'] },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../../dist/graphiql', import.meta.url)),
    emptyOutDir: true,
    // Monaco alone is larger than what vite warns of.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      // React's compiler leaves its "use no memo" in the packages it has compiled; it means nothing here.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
