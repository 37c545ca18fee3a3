import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFolderEdits, type FolderChange, isNeeded } from '../../../src/domain/evidence/folder-edits.ts'
import { planFolders, restrictedFolders } from '../../../src/domain/evidence/folder-plan.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { inspectionOf } from '../an-inspection.ts'

const PLAN = planFolders(jiasAdults, inspectionOf())
const KEYS = PLAN.map(({ key }) => key)
const withEdits = (...edits: FolderChange[]) =>
  inspectionOf({
    settings: {
      ...inspectionOf().settings,
      folders: edits.map((edit, index) => ({ id: `edit-${index}`, ...edit })),
    },
  })
const plan = (...edits: FolderChange[]) => planFolders(jiasAdults, withEdits(...edits))

const anEdit: fc.Arbitrary<FolderChange> = fc.oneof(
  fc.record({ type: fc.constant('rename' as const), key: fc.constantFrom(...KEYS), name: fc.string() }),
  fc.record({ type: fc.constant('leave out' as const), key: fc.constantFrom(...KEYS, 'added/1') }),
  fc.record({
    type: fc.constant('add' as const),
    key: fc.constantFrom('added/1', 'added/2', 'working'),
    parent: fc.constantFrom(...KEYS, 'added/1', 'nowhere'),
    name: fc.string(),
    restricted: fc.boolean(),
  }),
  fc.record({ type: fc.constant('make' as const), key: fc.constantFrom(...KEYS) }),
)

describe('a plan that the coordinator changed', () => {
  it('has another name, one left out with all below it, and one of her own', () => {
    const rename: FolderChange = { type: 'rename', key: 'working/w06-fri-pir', name: 'PIR' }
    expect(plan(rename).find(({ key }) => key === rename.key)?.name).toBe('PIR')
    const left = plan({ type: 'leave out', key: 'working/focus-groups' })
    expect(left.filter(({ key }) => key.startsWith('working/focus-groups'))).toEqual([])
    const add: FolderChange = {
      ...{ type: 'add', key: 'working/w06-fri-pir/added-1', parent: 'working/w06-fri-pir' },
      ...{ name: 'Earlier versions', restricted: false },
    }
    expect(plan(add)).toContainEqual({ key: add.key, name: add.name, parent: add.parent, restricted: true })
  })

  it('keeps what everything else lies in', () => {
    const needed = KEYS.filter(isNeeded)
    expect(needed).toHaveLength(5)
    expect(plan(...needed.map((key): FolderChange => ({ type: 'leave out', key })))).toEqual(PLAN)
  })

  it('keeps no name of a file in a restricted folder that was left out after it was made', () => {
    const key = 'shared/w06-fri-pir'
    expect(restrictedFolders(jiasAdults, withEdits({ type: 'leave out', key }))).toContain(key)
  })

  it('is level by level, each folder once and below one of the plan, whatever was changed', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 12 }), (edits) => {
        const seen = new Set<string>()
        for (const { key, parent } of applyFolderEdits(PLAN, edits)) {
          expect(parent === null || seen.has(parent)).toBe(true)
          expect(seen.has(key)).toBe(false)
          seen.add(key)
        }
        expect([...seen]).toEqual(expect.arrayContaining(KEYS.filter(isNeeded)))
      }),
    )
  })

  it('is as before once every change is undone, in any order', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (edits, picks) => {
        let left: readonly FolderChange[] = edits
        for (const pick of picks) {
          if (left.length === 0) break
          left = left.filter((_, index) => index !== pick % left.length)
          expect(() => applyFolderEdits(PLAN, left)).not.toThrow()
        }
        expect(applyFolderEdits(PLAN, left)).toEqual(PLAN)
      }),
    )
  })
})
