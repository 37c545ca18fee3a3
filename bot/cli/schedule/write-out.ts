import { writeFile } from 'node:fs/promises'
import { WrongUse } from '../wrong-use.ts'

/** What is wrong with the path itself, and not with the disk. */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; make it first',
  ENOTDIR: 'its folder is a file; name another',
  EISDIR: 'it is a folder; name a file in it',
}

export async function writeOut(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const remedy = REMEDIES[code]
    if (remedy) throw new WrongUse(`--out ${path} cannot be written: ${remedy}`, { cause: error })
    throw new Error(`${path} could not be written (${code}); nothing else was done`, { cause: error })
  }
}
