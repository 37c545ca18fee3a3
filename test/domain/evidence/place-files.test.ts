import { describe, expect, it } from 'vitest'
import { type FileFolder, placeFiles } from '../../../src/domain/evidence/place-files.ts'
import type { SeenEntry } from '../../../src/domain/evidence/seen-entry.ts'
import type { WatchedFile } from '../../../src/domain/evidence/watched-file.ts'
import { file } from '../an-inspection.ts'

const FOLDERS = new Map<string, FileFolder>([
  ['f-notes', { key: 'shared/notes', restricted: false, before: 400 }],
  ['f-fresh', { key: 'shared/fresh', restricted: false, before: null }],
  ['f-pir', { key: 'shared/w06-fri-pir', restricted: true, before: 400 }],
])

function entry(id: string, parentId: string, over: Partial<SeenEntry> = {}): SeenEntry {
  return {
    id,
    parentId,
    name: `${id}.docx`,
    isFolder: false,
    size: 10,
    eTag: 'e1',
    cTag: 'c1',
    webUrl: `https://strathfell.example/${id}`,
    createdAt: 500,
    ...over,
  }
}

function place(entries: readonly SeenEntry[], known: readonly WatchedFile[] = []) {
  return placeFiles(entries, FOLDERS, new Map(known.map((one) => [one.id, one])), () => 1000)
}

const known = file('shared/notes', { id: 'a', cTag: 'c1', receivedAt: 300 })

describe('placeFiles', () => {
  it('keeps what lies in our folders and leaves out what belongs to others', () => {
    const { files, removed } = place([entry('a', 'f-notes'), entry('b', 'elsewhere')])
    expect(files.map(({ id, folder, name }) => [id, folder, name])).toEqual([['a', 'shared/notes', 'a.docx']])
    expect(removed).toEqual([])
  })

  it('stores no name and no address of a file where records lie', () => {
    const { files } = place([entry('Zebedee', 'f-pir', { id: 'a', checkedOutBy: 'Isla' })])
    expect(files).toMatchObject([{ name: null, webUrl: '', checkedOutBy: 'Isla' }])
    expect(JSON.stringify(files)).not.toContain('Zebedee')
  })

  it('knows who brought a content, whoever writes a column later, and keeps no digest where records lie', () => {
    const brought = entry('a', 'f-notes', { changedBy: 'ross', hash: 'd1' })
    const [first] = place([brought]).files
    expect(first).toMatchObject({ contentBy: 'ross', hash: 'd1' })
    const seenAgain = (over: Partial<SeenEntry>) => place([{ ...brought, ...over }], first && [first]).files[0]
    expect(seenAgain({ eTag: 'e2', changedBy: 'isla' })).toMatchObject({ contentBy: 'ross' })
    expect(seenAgain({ eTag: 'e2', cTag: 'c2', changedBy: 'isla' })).toMatchObject({ contentBy: 'isla' })
    expect(place([entry('a', 'f-pir', { hash: 'd1' })]).files[0]).not.toHaveProperty('hash')
  })

  it.each(['~$PIR.xlsx', 'upload.TMP', 'a.partial', 'a.crdownload', 'Thumbs.db', 'desktop.ini', '.DS_Store'])(
    'does not take %s for evidence',
    (name) => {
      expect(place([entry('a', 'f-notes', { name })]).files).toEqual([])
    },
  )

  it.each(['template.docx', 'Thumbs.db.docx', 'a~$.docx'])('takes %s for evidence', (name) => {
    expect(place([entry('a', 'f-notes', { name })]).files).toHaveLength(1)
  })

  it.each<[string, Partial<SeenEntry>, string, readonly WatchedFile[], number]>([
    ['new: when it was created', {}, 'f-notes', [], 500],
    ['new, older than the last look, which did not show it', { createdAt: 100 }, 'f-notes', [], 400],
    ['new in a folder never looked into', { createdAt: 100 }, 'f-fresh', [], 100],
    ['new, since the look began', { createdAt: 5000 }, 'f-notes', [], 5000],
    ['new, and changed since by a clock that is behind', { cTag: 'c2', createdAt: 5000 }, 'f-notes', [known], 5000],
    ['known, only its columns changed', { eTag: 'e2' }, 'f-notes', [known], 300],
    ['known, its content changed', { cTag: 'c2' }, 'f-notes', [known], 1000],
    ['known in another folder', {}, 'f-notes', [{ ...known, folder: 'working/notes' }], 1000],
  ])('dates a file that is %s', (_, over, folder, files, receivedAt) => {
    expect(place([entry('a', folder, over)], files).files).toMatchObject([{ receivedAt }])
  })

  it('has nothing to change of what is told again as it is on record', () => {
    const { files } = place([entry('a', 'f-notes')])
    expect(place([entry('a', 'f-notes')], files)).toEqual({ files: [], removed: [] })
    expect(place([entry('a', 'f-notes', { checkedOutBy: 'Isla' })], files).files).toHaveLength(1)
  })

  it.each<[string, readonly SeenEntry[], readonly string[]]>([
    ['not shown any more', [], ['a']],
    ['moved out of our folders', [entry('a', 'elsewhere')], ['a']],
    ['renamed to a temporary file', [entry('a', 'f-notes', { name: '~$a.docx' })], ['a']],
    ['still there', [entry('a', 'f-pir')], []],
  ])('knows which of those told of are gone: %s', (_, entries, removed) => {
    expect(place(entries, [known]).removed).toEqual(removed)
  })
})
