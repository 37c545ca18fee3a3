import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const NOT_OURS = new Set(['node_modules', 'coverage', 'reports'])

/**
 * Lists the files of the given folders as paths relative to `root`, with `/` between. Installed, built and hidden
 * folders are left out; a folder that is not there holds no files.
 */
export function listFiles(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => listFolder(root, folder)).sort()
}

function listFolder(root: string, folder: string): string[] {
  return readFolder(join(root, folder)).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.isFile()) return [path]
    return entry.isDirectory() && !entry.name.startsWith('.') && !NOT_OURS.has(entry.name) ? listFolder(root, path) : []
  })
}

function readFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
