/** Unpacks npm's Chromium, its fonts and libraries into the system's temporary folder, which the caller has set to its own. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

await chromium.executablePath()
await inflate(resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../bin/al2023.tar.br'))

// The package's own list of fonts names /tmp; this one the folder beside it, and the machine's.
writeFileSync(
  join(tmpdir(), 'fonts', 'fonts.conf'),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
</fontconfig>
`,
)
