import { mkdirSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { MANY } from './client-ground.ts'
import { generateFile } from './large-file.ts'
import type { Rclone } from './rclone.ts'

const MB = 1_000_000
const TREE: Readonly<Record<string, string | Buffer>> = {
  'ten.txt': '0123456789',
  'nothing.txt': '',
  'five.bin': Buffer.concat([...generateFile(5 * MB)]),
  // Each has something in its name that SharePoint refuses and rclone writes otherwise, or that addresses must escape.
  'Minutes/Agreed "as read"?.txt': 'agreed',
  'Minutes/Deeper/~100% #1 & more.txt': 'more',
}

type RcloneJourney = (rclone: Rclone) => Promise<void>

/** What people do with a library who use no client of Microsoft's at all; each in a folder of its own. */
export const rcloneJourneys: Readonly<Record<string, RcloneJourney>> = {
  async 'copies a folder up, and finds every file there by its hash'(rclone) {
    const here = writeTree(rclone, 'copy')
    await rclone('copy', here, 'tenant:copy')
    await rclone('check', here, 'tenant:copy')
    const shown = JSON.parse(await rclone('lsjson', '-R', '--files-only', 'tenant:copy')) as { Path: string }[]
    expect(shown.map(({ Path }) => Path).toSorted()).toEqual(Object.keys(TREE).toSorted())
  },

  async 'syncs what was changed, added and taken away'(rclone) {
    const here = writeTree(rclone, 'sync')
    await rclone('sync', here, 'tenant:sync')
    writeFileSync(join(here, 'ten.txt'), 'eleven bytes')
    writeFileSync(join(here, 'new.txt'), 'new')
    await rclone('delete', join(here, 'Minutes/Deeper'))
    await rclone('sync', here, 'tenant:sync')
    await rclone('check', here, 'tenant:sync')
    expect(await rclone('cat', 'tenant:sync/ten.txt')).toBe('eleven bytes')
    await rclone('cleanup', 'tenant:sync')
  },

  async 'moves files and folders, copies at the other end, and reads from the middle'(rclone) {
    await rclone('copy', writeTree(rclone, 'move'), 'tenant:move')
    await rclone('mkdir', 'tenant:move/Other/Further')
    await rclone('moveto', 'tenant:move/ten.txt', 'tenant:move/Other/Further/TEN.txt')
    await rclone('move', 'tenant:move/Minutes', 'tenant:move/Other/Minutes')
    await rclone('copyto', 'tenant:move/five.bin', 'tenant:move/Other/five again.bin')
    expect(await rclone('cat', '--offset', '3', '--count', '4', 'tenant:move/Other/Further/TEN.txt')).toBe('3456')
    const left = (await rclone('lsf', '-R', '--files-only', 'tenant:move')).trim().split('\n')
    expect(left).toContain('Other/Minutes/Deeper/~100% #1 & more.txt')
    expect(left).toContain('Other/five again.bin')
    expect(left).toHaveLength(Object.keys(TREE).length + 1)
  },

  async 'carries 100 MB up and down'(rclone) {
    const here = join(rclone.folder, 'large')
    await writeLargeFile(join(here, 'large.bin'), 100 * MB)
    await rclone('copy', here, 'tenant:large')
    await rclone('check', '--download', here, 'tenant:large')
    await rclone('purge', 'tenant:large')
  },

  async 'lists 5,000 files'(rclone) {
    expect(new Set((await rclone('lsf', 'tenant:Many')).trim().split('\n')).size).toBe(MANY)
    expect(JSON.parse(await rclone('size', '--json', 'tenant:Many'))).toMatchObject({ count: MANY })
  },

  async 'deletes files, empty folders, and all at once'(rclone) {
    await rclone('copy', writeTree(rclone, 'delete'), 'tenant:delete')
    await rclone('deletefile', 'tenant:delete/ten.txt')
    await expect(rclone('rmdir', 'tenant:delete/Minutes')).rejects.toThrow('directory not empty')
    await rclone('delete', 'tenant:delete/Minutes')
    await rclone('rmdirs', 'tenant:delete/Minutes')
    expect((await rclone('lsf', 'tenant:delete')).trim().split('\n')).toEqual(['five.bin', 'nothing.txt'])
    await rclone('purge', 'tenant:delete')
    await expect(rclone('lsf', 'tenant:delete')).rejects.toThrow('directory not found')
  },
}

function writeTree({ folder }: Rclone, name: string): string {
  const here = join(folder, name)
  for (const [path, content] of Object.entries(TREE)) {
    mkdirSync(dirname(join(here, path)), { recursive: true })
    writeFileSync(join(here, path), content)
  }
  return here
}

async function writeLargeFile(path: string, size: number): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  await using file = await open(path, 'w')
  for (const range of generateFile(size)) await file.write(range)
}
