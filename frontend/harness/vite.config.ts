import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Serves the pages of this folder with the real style sheet and fonts: `npm run harness`. Not part of any build. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: fileURLToPath(new URL('../../src/main/resources/META-INF/resources', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite-harness', import.meta.url)),
  server: { port: 18173, strictPort: true, fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } }
});
