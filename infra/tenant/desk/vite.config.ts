import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../../.build/desk', import.meta.url)),
    emptyOutDir: true,
    // One page served from loopback: a second chunk would only be a second request.
    chunkSizeWarningLimit: 2000,
  },
})
