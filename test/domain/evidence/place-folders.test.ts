import { describe, expect, it } from 'vitest'
import { placeFolders } from '../../../src/domain/evidence/place-folders.ts'
import type { SeenEntry } from '../../../src/domain/evidence/seen-entry.ts'
import type { FolderState, WatchedFolder } from '../../../src/domain/evidence/watched-folder.ts'

const PLANNED: readonly (readonly [string, string])[] = [
  ['f-base', 'base'],
  ['f-working', 'working'],
  ['f-shared', 'shared'],
  ['f-draft', 'working/notes'],
  ['f-notes', 'shared/notes'],
]

const watched = (id: string, key: string, state: FolderState = 'read'): WatchedFolder => ({ id, key, state })

function told(id: string, parentId: string): SeenEntry {
  const tags = { eTag: 'e', cTag: 'c', webUrl: '' }
  return { id, parentId, name: id, isFolder: true, size: 0, createdAt: 1, ...tags }
}

function place(entries: readonly SeenEntry[], more: readonly WatchedFolder[] = []) {
  const known = [...PLANNED.map(([id, key]) => watched(id, key)), ...more]
  return placeFolders(entries, new Map(known.map((folder) => [folder.id, folder])))
}

describe('placeFolders', () => {
  it("takes on people's own below ours, in whatever order they are told, to be read", () => {
    const { changed, left, moved } = place([told('inner', 'outer'), told('outer', 'f-notes')])
    expect(changed).toEqual([
      watched('inner', 'shared/notes/outer/inner', 'unread'),
      watched('outer', 'shared/notes/outer', 'unread'),
    ])
    expect([left, moved]).toEqual([[], []])
  })

  it('takes for new what lies in a folder that is new', () => {
    const fresh = watched('f-fresh', 'shared/fresh', 'new')
    expect(place([told('own', 'f-fresh')], [fresh]).changed).toEqual([watched('own', 'shared/fresh/own', 'new')])
  })

  it.each(['f-base', 'elsewhere'])('takes no folder for ours that people made in %s', (at) => {
    const { folders, changed } = place([told('x', at), told('y', 'x')])
    expect([folders.has('x'), folders.has('y'), changed]).toEqual([false, false, []])
  })

  it('leaves planned folders as planned wherever they are', () => {
    const { folders, changed, moved, left } = place([told('f-shared', 'f-draft'), told('f-draft', 'elsewhere')])
    expect([folders.get('f-shared')?.key, folders.get('f-draft')?.key]).toEqual(['shared', 'working/notes'])
    expect([changed, moved, left]).toEqual([[], [], []])
  })

  it.each(['f-draft', 'elsewhere', 'f-base', 'f-astray'])('sees one of the shared area dragged to %s', (to) => {
    const astray = { ...watched('f-astray', 'shared/astray'), astray: true } as const
    const gone = { ...watched('f-notes', 'shared/notes'), astray: true } as const
    expect(place([told('f-notes', to)], [astray]).changed).toEqual([gone])
    expect(place([told('f-notes', to)], [astray, gone]).changed).toEqual([])
    expect(place([told('f-notes', 'f-shared')], [gone]).changed).toEqual([watched('f-notes', 'shared/notes')])
  })

  it('takes one within a folder of people’s in the shared area, or at a place that is not told, for there', () => {
    const own = watched('own', 'shared/own')
    expect(place([told('f-notes', 'own')], [own]).changed).toEqual([])
    expect(place([told('f-notes', '')]).changed).toEqual([])
  })

  it('moves those that lie elsewhere now, with what is known below them', () => {
    const known = [watched('d', 'working/notes/d'), watched('e', 'working/notes/d/e')]
    const { folders, moved, left, changed } = place([told('d', 'f-notes')], known)
    expect(moved).toEqual([{ from: 'working/notes/d', to: 'shared/notes/d' }])
    expect(folders.get('e')?.key).toBe('shared/notes/d/e')
    expect([left, changed]).toEqual([[], []])
  })

  it('lets go those that lie outside now, but not what was moved out of them before', () => {
    const known = [
      watched('d', 'working/notes/d'),
      watched('e', 'working/notes/d/e'),
      watched('x', 'working/notes/d/x'),
    ]
    const { folders, moved, left } = place([told('d', 'elsewhere'), told('e', 'f-notes')], known)
    expect(moved).toEqual([{ from: 'working/notes/d/e', to: 'shared/notes/e' }])
    expect(left).toEqual(['working/notes/d'])
    expect([folders.has('d'), folders.has('x'), folders.get('e')?.key]).toEqual([false, false, 'shared/notes/e'])
  })

  it('lets go with it what was moved into one that lies outside now', () => {
    const known = [watched('d', 'working/notes/d'), watched('e', 'shared/notes/e')]
    const { moved, left } = place([told('d', 'e'), told('e', 'elsewhere')], known)
    expect([moved, left]).toEqual([[{ from: 'working/notes/d', to: 'shared/notes/e/d' }], ['shared/notes/e']])
  })

  it('puts none into itself, which reports of two moments may say', () => {
    const known = [watched('d', 'working/notes/d'), watched('e', 'working/notes/e')]
    const { folders } = place([told('d', 'e'), told('e', 'd')], known)
    expect(folders.get('d')?.key).toBe('working/notes/e/d')
    expect(folders.get('e')?.key).toBe('working/notes/e')
  })

  it('reads anew one that was missing and is told of again', () => {
    const known = [watched('d', 'working/notes/d', 'missing'), watched('f-again', 'shared/again', 'missing')]
    const { changed } = place([told('d', 'f-draft'), told('f-again', 'f-shared')], known)
    expect(changed.map(({ id, state }) => [id, state])).toEqual([
      ['d', 'unread'],
      ['f-again', 'unread'],
    ])
  })
})
