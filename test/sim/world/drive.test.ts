import { describe, expect, it } from 'vitest'
import { ROOT } from '../../../src/services/ports/library.ts'
import { createDrive } from './drive.ts'

function filled() {
  const told: string[] = []
  const drive = createDrive(
    'library',
    () => 0,
    ({ what, item }) => void told.push(`${what} ${item.madeAs}`),
  )
  const folder = drive.makeFolder(ROOT, 'Inspection', 'waymark')
  const file = drive.putFile(folder.id, 'Draft.docx', 10, 'person')
  const { token } = drive.changes(null)
  return { drive, folder, file, token, told }
}

describe('a simulated library', () => {
  it('gives a link without what is there, then what changed since', () => {
    const { drive, file, token } = filled()
    expect(drive.changes(token)).toMatchObject({ entries: [], deletedIds: [], resync: false })
    drive.putFile(file.parentId, 'Draft.docx', 11, 'person')
    expect(drive.changes(token).entries).toMatchObject([{ id: file.id, size: 11 }])
  })

  it('reports a folder that was renamed, and not what lies in it', () => {
    const { drive, folder, token } = filled()
    drive.rename(folder.id, 'Renamed')
    expect(drive.changes(token).entries.map(({ name }) => name)).toEqual(['Renamed'])
    expect(drive.folderMadeAs('Inspection')?.id).toBe(folder.id)
  })

  it('reports a folder that was deleted alone, though all in it is gone', () => {
    const { drive, folder, file, token, told } = filled()
    drive.remove(folder.id)
    expect(drive.changes(token).deletedIds).toEqual([folder.id])
    expect(drive.item(file.id)).toBeUndefined()
    expect(told).toContain('removed Inspection/Draft.docx')
  })

  it('gives many changes a page at a time', () => {
    const { drive, folder, token } = filled()
    for (let n = 0; n < 45; n += 1) drive.putFile(folder.id, `${n}.docx`, 1, 'person')
    const pages = [drive.changes(token)]
    for (let last = pages[0]; last?.more; last = pages.at(-1)) pages.push(drive.changes(last.token))
    expect(pages.map(({ entries }) => entries.length)).toEqual([20, 20, 5])
  })

  it('says that a forgotten link is one', () => {
    const { drive, token } = filled()
    drive.forgetLinks()
    expect(drive.changes(token)).toMatchObject({ entries: [], resync: true })
  })
})
