import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import { listed } from '../../../src/domain/notice/listed.ts'
import { areaFindings } from '../../../src/domain/sharing/area-findings.ts'
import { audienceOf } from '../../../src/domain/sharing/audience.ts'
import type { Grant, Party } from '../../../src/domain/sharing/grant.ts'
import { linkFindings } from '../../../src/domain/sharing/link-findings.ts'
import { releaseInWords } from '../../../src/domain/sharing/release-in-words.ts'
import { previewOf } from '../../../src/domain/sharing/release-preview.ts'
import type { OpenFolder, SharingLook } from '../../../src/domain/sharing/sharing-look.ts'
import { reportSharing } from '../../../src/domain/sharing/sharing-report.ts'
import { inspectionOf, MORAG, person, pictureAt, SEATS, seatFor } from '../an-inspection.ts'

const MEMBERS: Party = { kind: 'site group', id: '5', name: 'Members' }
const INSPECTORS: Party = { kind: 'group', id: 'g-1', name: 'Inspectors' }
const LEAD = person('Jo Inspector')

const grant = (...to: readonly Party[]): Grant => ({ may: 'read', to, inherited: false })

function folder(id: string, over: Partial<OpenFolder> = {}): OpenFolder {
  const plain = { path: [id], above: ['shared'], webUrl: `https://strathfell.example/${id}`, restricted: false }
  return { id, key: `shared/${id}`, ...plain, files: 1, list: [], newest: 1, ...over }
}

function look(over: Partial<SharingLook> = {}): SharingLook {
  const areas = { shared: [grant(MEMBERS, INSPECTORS)], working: [grant(MEMBERS)] }
  const nothing = { shared: [], apart: [], restricted: {}, left: { folders: 0, permissions: 0 } }
  return { at: 1_000, held: 'now', areas, ...nothing, ...over }
}

function report(seen: SharingLook, over: Partial<Inspection> = {}) {
  const picture = pictureAt('2027-02-15 10:00', { inspection: inspectionOf(over) })
  return reportSharing(seen, picture, new Map(), { links: [], held: 'now' })
}

const codes = (seen: SharingLook, over: Partial<Inspection> = {}) => report(seen, over).findings.map(({ code }) => code)

describe('the inspectors', () => {
  it('are those in seats of the inspection team, and whom the shared area is open to beyond Working', () => {
    const seats = [...SEATS, seatFor('inspection-lead', { side: 'inspection-team', holder: LEAD })]
    expect(report(look(), { seats })).toMatchObject({ inspectors: ['Jo Inspector', 'Inspectors'] })
    expect(report(look(), { seats }).findings).toMatchObject([
      { code: 'not shared yet', line: expect.stringContaining(`is not open to ${LEAD.mail}`) },
    ])
  })

  it('are never the partnership’s own people, nor apps', () => {
    const ours: Party = { kind: 'person', id: 'other-id', name: MORAG.name, mail: MORAG.mail.toUpperCase() }
    const areas = {
      shared: [grant(MEMBERS, ours, { kind: 'app', id: 'a', name: 'Waymark' })],
      working: [grant(MEMBERS)],
    }
    expect(report(look({ areas })).inspectors).toEqual([])
  })

  it('may open a folder by the permissions of the nearest that has its own', () => {
    const apart = { area: 'shared', isFolder: true, name: 'a', path: [], webUrl: '', isMeant: true } as const
    const seen = look({
      shared: [folder('a'), folder('b', { above: ['shared', 'a'] }), folder('c')],
      apart: [{ ...apart, id: 'a', grants: [grant(MEMBERS)] }],
    })
    expect(report(seen).folders.map(({ open }) => open)).toEqual([false, false, true])
    expect(codes(seen)).toEqual(['closed to inspectors'])
  })
})

it('what SharePoint does not tell, and what one look does not take in, is said', () => {
  const areas = { shared: null, working: [grant(MEMBERS)] }
  const untold = look({
    areas,
    shared: [folder('a')],
    left: { folders: 1, permissions: 2 },
    restricted: { 'working/a': null },
  })
  expect(codes(untold)).toEqual(['not told', 'not all seen'])
  expect(report(untold).folders.map(({ open }) => open)).toEqual([null])
})

it('what is exposed comes first', () => {
  const inherited = [{ ...grant(MEMBERS), inherited: true }]
  const areas = { shared: [grant(MEMBERS)], working: [grant(MEMBERS)] }
  const { key: _, ...own } = folder('own')
  const seen = look({ areas, shared: [own], restricted: { 'working/a': inherited, 'shared/a': inherited } })
  expect(codes(seen)).toEqual(['folder moved', 'inherits', 'same permissions', 'inherits'])
})

it('documents with links that fail are named where names are kept, and nowhere that everybody reads', () => {
  const links = { total: 2, localPaths: 1, otherSites: 1, mail: 0 }
  const plan = { name: 'Plan.docx', links }
  const [named] = linkFindings([
    plan,
    { name: null, links },
    { name: 'Fine.docx', links: { ...links, localPaths: 0, otherSites: 0 } },
  ])
  expect(named?.line).toMatch(
    /^Links in two documents \(“Plan\.docx”\) that inspectors can open fail for them: two links/,
  )
  expect(named?.unnamed).toMatch(/^Links in two documents that inspectors can open/)
  expect(linkFindings([{ name: null, links: { ...links, working: 1 } }])[0]?.line).toContain('one link into Working')
  expect(linkFindings([])).toEqual([])
})

it('who can open what they ought not to is named, and not where everybody reads', () => {
  const jo = { kind: 'person', id: 'jo', name: 'Jo Inspector' } as const
  const open = look({ areas: { shared: [grant(jo)], working: [grant(MEMBERS), grant(jo)] } })
  const inspection = inspectionOf({
    settings: { ...inspectionOf().settings, inspectors: ['Jo Inspector', 'Una Absent'] },
  })
  const found = areaFindings(open, audienceOf(inspection, open))
  expect(found.map(({ code }) => code)).toEqual(['working open', 'not shared yet'])
  expect(found.map(({ line }) => line).join()).toMatch(/\(Jo Inspector\).*Una Absent/)
  expect(found.map(({ unnamed }) => unnamed).join()).not.toMatch(/Jo|Una/)
})

describe('before a release', () => {
  const released = {
    files: 2,
    names: ['a.docx'],
    links: [],
    into: 'shared/a',
    folders: new Map([['shared/a', 'W06 PIR']]),
  }

  it('where nothing is known of permissions, the files are told all the same', () => {
    const preview = previewOf(released, inspectionOf(), null)
    expect(preview).toMatchObject({ files: 2, open: null, inspectors: [], at: null, findings: [] })
  })

  it('a folder that the look did not find is neither open nor closed', () => {
    expect(previewOf(released, inspectionOf(), look()).open).toBeNull()
    expect(previewOf(released, inspectionOf(), look({ shared: [folder('a')] })).open).toBe(true)
  })

  it('a restricted folder that everybody around can open is said, and no other', () => {
    const inherited = [{ ...grant(MEMBERS), inherited: true }]
    const seen = look({ restricted: { 'shared/a': inherited, 'shared/b': inherited } })
    const lines = previewOf(released, inspectionOf(), seen).findings.map(({ line }) => line)
    expect(lines).toEqual([expect.stringContaining('one folder that is to have permissions of its own')])
    expect(lines[0]).toContain('“W06 PIR”')
  })

  it('its inspectors are told by name, or by their role', () => {
    const [one, two] = [
      { files: 1, inspectors: ['Una Sample'], open: true },
      { files: 2, inspectors: [], open: null },
    ]
    expect(releaseInWords(one, true)).toBe('One file will be moved into the shared area, and open to Una Sample.')
    expect(releaseInWords(one, false)).toContain('open to the inspection team.')
    expect(releaseInWords(two, false)).toContain('Two files will be moved into the shared area, and open to whoever')
    expect(releaseInWords({ ...one, open: false }, false)).toBe('One file will be moved into the shared area.')
    expect(releaseInWords({ ...one, files: 0 }, false)).toContain('its working folder is empty')
  })
})

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C', 'D'], 'A, B and 2 more'],
])('names are listed: %j', (names, words) => expect(listed(names)).toBe(words))

it('more are named where there is room', () => expect(listed(['A', 'B', 'C'], 4)).toBe('A, B and C'))
