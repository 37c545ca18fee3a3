import type { Item } from '../programme/programme.ts'
import { type Asked, checksFor } from './checks-for.ts'
import { decidingFolders } from './folder-contents.ts'
import { folderKey } from './folder-plan.ts'
import { isRecordsFolder } from './records-folder.ts'

/** Keys of the folders of whose files something is shown: the returns', and those of incoming workbooks that are counted. */
export function foldersLookedInto(items: readonly Item[], asked: Asked): readonly string[] {
  const incoming = items.filter(({ id, kind }) => kind === 'incoming' && checksFor(id, asked).workbook !== undefined)
  const returns = decidingFolders(items).filter((key) => !isRecordsFolder(key, asked.programme))
  return [...returns, ...incoming.map(({ id }) => folderKey('shared', id))]
}
