import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ClientGround } from './client-ground.ts'
import { judgeWithPnp } from './judge-with-pnp.ts'
import { openRclone } from './rclone.ts'

/** What a person does in a library by a program that is not ours. Paths are inside the library. */
export interface Hand {
  put(path: string, text: string): Promise<void>
  names(folder: string): Promise<readonly string[]>
  /** To another place and name. */
  move(path: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  close(): void
}

export type Ground = Pick<ClientGround, 'tenant' | 'graphUrl' | 'graphToken'>

/** @param driveId the library's */
export function pnpHand(ground: Ground, driveId: string): Hand {
  const judge = judgeWithPnp(ground)
  const idOf = async (path: string): Promise<string> => (await judge.getItem(driveId, path)).id
  return {
    put: async (path, text) => void (await judge.putFile(driveId, path, Buffer.from(text))),
    names: async (folder) => (await judge.listChildren(driveId, folder)).map(({ name }) => name as string),
    async move(path, to) {
      const parentReference = { id: await idOf(dirname(to)) }
      await judge.changeItem(driveId, await idOf(path), { parentReference, name: basename(to) })
    },
    remove: async (path) => judge.deleteItem(driveId, await idOf(path)),
    close: () => undefined,
  }
}

/** @param site as Graph addresses it by its path */
export async function rcloneHand(ground: Ground, site: string): Promise<Hand> {
  const rclone = await openRclone(ground, site)
  const at = (path: string) => `tenant:${path}`
  return {
    async put(path, text) {
      const local = join(rclone.folder, 'to-put')
      writeFileSync(local, text)
      await rclone('copyto', local, at(path))
    },
    names: async (folder) => (await rclone('lsf', '--files-only', at(folder))).split('\n').filter(Boolean),
    move: async (path, to) => void (await rclone('moveto', at(path), at(to))),
    remove: async (path) => void (await rclone('deletefile', at(path))),
    close: rclone.close,
  }
}
