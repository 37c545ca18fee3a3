import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

const LEFT_OUT = new Set(['node_modules', '.git', '.build', '.waymark', '.stryker-tmp', 'coverage', 'reports'])

/** Files by their path in the tree. */
export type Plant = Readonly<Record<string, string>>

/** A tree in the system's temporary folder to plant faults in. */
export class ScratchTree implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'waymark-gates-'))

  /**
   * A copy of this tree, on the same installed packages.
   * @param bare rooms of which it has the folders and their configuration alone
   */
  static copy(bare: readonly string[] = []): ScratchTree {
    const scratch = new ScratchTree()
    const isLeftOut = (path: string) => isSource(path) && bare.some((room) => path.startsWith(`${room}/`))
    cpSync('.', scratch.root, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) && !isLeftOut(path) })
    symlinkSync(resolve('node_modules'), join(scratch.root, 'node_modules'))
    return scratch
  }

  plant(files: Plant): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true })
      writeFileSync(join(this.root, path), text)
    }
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true })
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

function isSource(path: string): boolean {
  return /\.tsx?$/.test(path)
}
