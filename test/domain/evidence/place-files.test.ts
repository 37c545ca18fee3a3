import { describe, expect, it } from 'vitest'
import { type Look, placeFiles, type SeenEntry, type WatchedFolder } from '../../../src/domain/evidence/place-files.ts'
import type { WatchedFile } from '../../../src/domain/evidence/watched-file.ts'
import { file } from '../an-inspection.ts'

const FOLDERS = new Map<string, WatchedFolder>([
  ['f-base', { key: 'base', restricted: false }],
  ['f-working', { key: 'working', restricted: false }],
  ['f-shared', { key: 'shared', restricted: false }],
  ['f-draft', { key: 'working/notes', restricted: false }],
  ['f-notes', { key: 'shared/notes', restricted: false }],
  ['f-pir', { key: 'shared/w06-fri-pir', restricted: true }],
  ['f-below', { key: 'shared/notes/f-below', restricted: false }],
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

function place(entries: readonly SeenEntry[], over: Partial<Look> = {}, known: readonly WatchedFile[] = []) {
  const look = { entries, deletedIds: [], complete: false, now: 1000, before: 400, ...over }
  return placeFiles(look, FOLDERS, new Map(known.map((one) => [one.id, one])))
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

  it.each(['~$PIR.xlsx', 'upload.TMP', 'a.partial', 'a.crdownload', 'Thumbs.db', 'desktop.ini', '.DS_Store'])(
    'does not take %s for evidence',
    (name) => {
      expect(place([entry('a', 'f-notes', { name })]).files).toEqual([])
    },
  )

  it.each(['template.docx', 'Thumbs.db.docx', 'a~$.docx'])('takes %s for evidence', (name) => {
    expect(place([entry('a', 'f-notes', { name })]).files).toHaveLength(1)
  })

  it.each<[string, Partial<SeenEntry>, Partial<Look>, readonly WatchedFile[], number]>([
    ['new: when it was created', {}, {}, [], 500],
    ['new, older than the last look, which did not show it', { createdAt: 100 }, {}, [], 400],
    ['new at the first look of all', { createdAt: 100 }, { before: null }, [], 100],
    ['new, by a clock that is ahead', { createdAt: 5000 }, {}, [], 1000],
    ['known, only its columns changed', { eTag: 'e2' }, {}, [known], 300],
    ['known, its content changed', { cTag: 'c2' }, {}, [known], 1000],
    ['known in another folder', {}, {}, [{ ...known, folder: 'working/notes' }], 1000],
  ])('dates a file that is %s', (_, over, look, files, receivedAt) => {
    expect(place([entry('a', 'f-notes', over)], look, files).files).toMatchObject([{ receivedAt }])
  })

  it.each<[string, readonly SeenEntry[], Partial<Look>, readonly string[]]>([
    ['deleted', [], { deletedIds: ['a', 'unknown'] }, ['a']],
    ['moved out of our folders', [entry('a', 'elsewhere')], {}, ['a']],
    ['renamed to a temporary file', [entry('a', 'f-notes', { name: '~$a.docx' })], {}, ['a']],
    ['missing from a complete look', [], { complete: true }, ['a']],
    ['in a folder of ours that was deleted', [], { deletedIds: ['f-notes'] }, ['a']],
    ['deleted together with its folder', [], { deletedIds: ['f-notes', 'a'] }, ['a']],
    ['not mentioned', [], {}, []],
    ['deleted and back again', [entry('a', 'f-notes')], { deletedIds: ['a'] }, []],
  ])('knows which files are gone: %s', (_, entries, look, removed) => {
    expect(place(entries, look, [known]).removed).toEqual(removed)
  })

  it("counts what lies in people's own folders below ours, in whatever order they are reported", () => {
    const inner = entry('f-inner', 'f-outer', { isFolder: true })
    const outer = entry('f-outer', 'f-pir', { isFolder: true })
    const { subfolders, files } = place([entry('a', 'f-inner'), inner, outer, entry('b', 'f-below')])
    expect([...subfolders]).toEqual([
      ['f-outer', { key: 'shared/w06-fri-pir/f-outer', restricted: true }],
      ['f-inner', { key: 'shared/w06-fri-pir/f-outer/f-inner', restricted: true }],
    ])
    expect(files.map(({ id, folder, name }) => [id, folder, name])).toEqual([
      ['a', 'shared/w06-fri-pir/f-outer/f-inner', null],
      ['b', 'shared/notes/f-below', 'b.docx'],
    ])
  })

  it.each(['f-base', 'f-working', 'f-shared', 'elsewhere'])(
    'takes no folder for ours that people made in %s',
    (parent) => {
      expect(place([entry('x', parent, { isFolder: true }), entry('a', 'x')])).toMatchObject({ files: [] })
    },
  )

  it('leaves our own folders as planned when they are reported', () => {
    expect(place([entry('f-notes', 'f-pir', { isFolder: true })]).subfolders.size).toBe(0)
  })
})
