import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { releasePreview, type SharedArea, sharedArea } from '../../../src/contract/shared-area.ts'
import type { LinkCounts } from '../../../src/domain/evidence/file-facts.ts'
import type { Grant, Party } from '../../../src/domain/sharing/grant.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { CHI_NUMBER } from '../../office/support/a-chi-number.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { MEMBERS } from '../../support/memory-sharing.ts'
import { plainFacts } from '../../support/plain-facts.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'

const ID = 'northmoor'
const { coordinator, viewer, pirHealth, stranger } = PEOPLE
const JO: Party = { kind: 'person', id: 'jo', name: 'Jo Inspector', mail: 'jo@inspectors.example' }
const GROUP: Party = { kind: 'group', id: 'g-1', name: 'Strategic inspectors' }

/** Drive items of the planned folders, by key. */
const placed = new Map<string, string>()

let under: AppUnderTest
beforeEach(async () => {
  under = await appAt('2027-02-15T10:00:00Z')
  await provision(under.needs, ID)
  placed.clear()
  for (const { key, itemId } of await under.needs.store.folders.of(ID)) placed.set(key, itemId)
  grant('shared', [own('write', MEMBERS.to), own('read', [JO, GROUP])])
})
afterEach(() => under.keys.close())

describe('what inspectors can open', () => {
  it('is looked at when somebody asks, and said with its time', async () => {
    expect((await view()).report).toBeNull()
    expect(under.needs.sharing.asked).toEqual([])
    put('shared/w06-fri-pir', 'PIR.xlsx')
    put('shared/evidence/1.2', 'How we listen.docx')
    const { report } = await look()
    expect(report).toMatchObject({
      at: '10am today',
      sentence: 'The inspection team can open two files in two folders.',
      inspectors: ['Jo Inspector', 'Strategic inspectors'],
    })
    under.needs.clock.set('2027-02-16T10:00:00Z')
    expect((await view()).report?.at).toBe('10am yesterday')
  })

  it('is looked at anew as soon as files have come or gone, and says that it was overtaken', async () => {
    await look()
    put('shared/w06-fri-pir', 'PIR.xlsx')
    await syncLibrary(under.needs, ID)
    expect((await view()).report).toMatchObject({ overtaken: true, folders: [] })
    expect((await look()).report).toMatchObject({ overtaken: false, folders: [{ files: 1 }] })
  })

  it('names files and their age, but only counts where names are not kept', async () => {
    put('shared/w06-fri-pir', 'Planted Name.xlsx')
    const own = under.needs.library.makeFolder(at('shared/w06-fri-pir'), 'Planted Person')
    share(under.needs.library.upload(own.id, 'Planted too.xlsx').id, [])
    under.needs.library.rename(at('shared/w06-fri-pir'), 'Planted title')
    put('shared/evidence/1.2', `Notes on ${CHI_NUMBER}.docx`)
    put('shared/evidence/1.2', 'How we listen.docx')
    const { report } = await look()
    expect(report?.folders).toMatchObject([
      {
        title: expect.stringContaining('Evidence log › 1.2 '),
        ...{ files: 2, restricted: false },
        list: [{ name: 'Notes on [CHI number].docx' }, { name: 'How we listen.docx', since: '10am today' }],
      },
      { title: 'W06 Pre-Inspection Return', files: 1, restricted: true, open: true, list: [] },
      { title: 'W06 Pre-Inspection Return › a folder', files: 1, restricted: true, list: [] },
    ])
    const said = JSON.stringify([report, await under.needs.store.sharingLooks.get(ID)])
    expect(said).not.toContain('Planted')
    expect(said).not.toContain(CHI_NUMBER)
  })

  it('costs no permission of a file that was not shared by itself, and nothing again within a minute', async () => {
    for (let index = 0; index < 50; index += 1) put('shared/evidence/1.2', `${index}.docx`)
    await look()
    const asked = [...under.needs.sharing.asked]
    const folders = new Set(placed.values())
    expect(asked.filter((id) => !folders.has(id))).toEqual([])
    await look()
    expect(under.needs.sharing.asked).toEqual(asked)
  })

  it('is not for somebody without a seat', async () => {
    expect((await under.ask('/shared-area', stranger)).status).toBe(403)
    expect((await under.post('/shared-area/look', { inspection: ID }, stranger)).status).toBe(403)
  })
})

describe('what ought not to be open', () => {
  it.each<[string, () => void, RegExp]>([
    [
      'a file in no folder',
      () => put('shared', 'Draft notes.docx'),
      /^One file lies in the shared area itself.*“Draft notes.docx”/,
    ],
    [
      "a folder of people's own",
      () => put(under.needs.library.makeFolder(at('shared'), 'For Friday').id, 'a.docx'),
      /^A folder that is not in the plan, “For Friday”, lies in the shared area with one file/,
    ],
    [
      'a planned folder of Working',
      () => {
        put('working/evidence/1.2', 'Half.docx')
        under.needs.library.drag(at('working/evidence/1.2'), at('shared'))
      },
      /^A folder of Working, “1.2 .*”, lies in the shared area with one file/,
    ],
    [
      'a draft that anybody can open by its link',
      () => share(put('working/evidence/1.2', 'Half.docx'), [own('read', [], 'anyone')]),
      /^“Half.docx” in Working, Evidence log › 1.2 .* is open to anybody who has its link/,
    ],
    [
      'a draft that everybody in the organisation can open',
      () => share(put('working/evidence', 'Half.docx'), [own('read', [], 'organisation')]),
      /^“Half.docx” in Working, Evidence log is open to everybody in the organisation/,
    ],
    [
      'a folder of drafts shared with an inspector',
      () => share(at('working/evidence'), [own('write', MEMBERS.to), own('read', [JO])]),
      /^The folder “Evidence log” in Working is open to Jo Inspector/,
    ],
    [
      'all of Working',
      () => grant('working', [own('write', MEMBERS.to), own('read', [JO])]),
      /can open all of Working, drafts included/,
    ],
  ])('%s is said first', async (_what, happens, line) => {
    await nameThem()
    happens()
    const { report } = await look()
    expect(report?.findings[0]).toMatchObject({ exposed: true, line: expect.stringMatching(line) })
  })

  it('a folder of the shared area that lies in Working, where inspectors cannot open it', async () => {
    put('shared/evidence/1.2', 'Sent.docx')
    under.needs.library.drag(at('shared/evidence/1.2'), at('working/improvement'))
    expect(lines((await look()).report)).toMatch(
      /The folder “1.2 .*” of the shared area lies in Working with one file: /,
    )
  })

  it('a return taken back, whose file still lies there', async () => {
    put('shared/w06-fri-pir', 'PIR.xlsx')
    await syncLibrary(under.needs, ID)
    expect(lines((await look()).report)).not.toContain('not marked handed in')
    const [deed] = await under.needs.store.deeds.of(ID)
    await under.needs.store.deeds.undo(ID, deed?.id ?? '', under.needs.clock.now(), { person: 'p', name: 'P' })
    expect(lines((await view()).report)).toMatch(/one file lies in its shared folder, and it is not marked handed in/)
  })

  it('links that would fail, in documents that lie in the shared area', async () => {
    await examine(put('shared/evidence/1.2', 'a.docx'), { total: 9, localPaths: 2, otherSites: 0, mail: 5 })
    await examine(put('shared/evidence/1.2', 'b.docx'), { total: 4, localPaths: 1, otherSites: 1, mail: 0, working: 2 })
    await examine(put('shared/evidence/1.2', 'c.docx'), { total: 3, localPaths: 0, otherSites: 0, mail: 3 })
    await examine(put('shared/w06-fri-pir', 'Planted Name.docx'), { total: 1, localPaths: 1, otherSites: 0, mail: 0 })
    await examine(put('working/evidence/1.2', 'd.docx'), { total: 3, localPaths: 3, otherSites: 0, mail: 0 })
    expect(lines((await look()).report)).toContain(
      "Links in three documents (“a.docx” and “b.docx”) that inspectors can open fail for them: four links to somebody's own computer or network drive, two links into Working, one link to other sites.",
    )
  })

  it('nothing is said of what the partnership shares among its own', async () => {
    const { id, name, mail } = pirHealth
    share(put('working/evidence', 'Half.docx'), [own('write', [...MEMBERS.to, { kind: 'person', id, name, mail }])])
    expect(lines((await look()).report)).not.toContain('Half')
  })

  it('a group that was given a folder meant to have permissions of its own is nobody to wonder at, an inspector is', async () => {
    const leads: Party = { kind: 'group', id: 'g-9', name: 'PIR leads' }
    share(at('working/w06-fri-pir'), [own('write', [leads])])
    expect(lines((await look()).report)).not.toContain('PIR leads')
    share(at('working/w06-fri-pir'), [own('write', [leads, JO])])
    under.needs.clock.set('2027-02-15T10:05:00Z')
    expect(lines((await look()).report)).toContain('W06 Pre-Inspection Return” in Working is open to Jo Inspector.')
  })

  it('what ended is open no more', async () => {
    const ended = { ...own('read', [], 'anyone'), expires: under.needs.clock.now() - 1 }
    share(put('working/evidence', 'Half.docx'), [ended])
    expect(lines((await look()).report)).not.toContain('Half')
  })

  it('a folder that is to have permissions of its own and has those of the one around it', async () => {
    expect(lines((await look()).report)).toMatch(
      /In the shared area, \S+ folders that are to have permissions of their own can be opened by everybody .*: “W06 .* more\./,
    )
    for (const { key } of await under.needs.store.folders.of(ID)) {
      if (key.includes('/')) grant(key, [own('write', MEMBERS.to)])
    }
    under.needs.clock.set('2027-02-15T10:05:00Z')
    expect(lines((await look()).report)).not.toContain('permissions of its own')
  })
})

describe('who the inspectors are', () => {
  it('is whom the shared area is open to beyond Working, or whom the coordinator names', async () => {
    await look()
    const named = await name('JO@inspectors.example', 'Nobody')
    expect(named.named).toEqual(['JO@inspectors.example', 'Nobody'])
    expect(named.report?.inspectors).toEqual(['Jo Inspector'])
    expect(lines(named.report)).toContain('not open to Nobody')
    const again = await name()
    expect(again).toMatchObject({ named: null, report: { inspectors: ['Jo Inspector', 'Strategic inspectors'] } })
  })

  it('is for the coordinator alone to say', async () => {
    const body = { inspection: ID, inspectors: ['Nobody'] }
    expect((await under.post('/shared-area/inspectors', body, viewer)).status).toBe(403)
    expect(await view(viewer)).toMatchObject({ maySet: false, named: null })
  })

  it('where SharePoint does not tell, that is said and nobody guessed', async () => {
    under.needs.sharing.own.set(at('shared'), null)
    const { report } = await look()
    expect(report).toMatchObject({ inspectors: [], sentence: expect.stringContaining('no file') })
    expect(lines(report)).toContain('SharePoint does not tell Waymark')
  })

  it('where both areas have the same permissions, that is said', async () => {
    grant('shared', [MEMBERS])
    expect(lines((await look()).report)).toContain('the same permissions as Working')
  })
})

describe('before a release', () => {
  it('it is said what will be visible to whom', async () => {
    put('working/w06-fri-pir', 'Planted Name.xlsx')
    await syncLibrary(under.needs, ID)
    const preview = await release('w06-fri-pir')
    expect(preview).toMatchObject({
      sentence: 'One file will be moved into the shared area, and open to Jo Inspector and Strategic inspectors.',
      names: [],
      seen: 'Who can open it: as SharePoint said at 10am today.',
    })
    expect(JSON.stringify(preview)).not.toContain('Planted')
  })

  it('a folder that is closed to the inspectors is said', async () => {
    share(at('shared/w06-fri-pir'), [own('write', MEMBERS.to)])
    expect((await release('w06-fri-pir')).findings[0]?.line).toContain('not open to the inspection team')
  })
})

function own(may: Grant['may'], to: readonly Party[], link?: Grant['link']): Grant {
  return { may, to, inherited: false, ...(link && { link }) }
}

function at(key: string): string {
  return placed.get(key) ?? key
}

function put(folder: string, name: string): string {
  return under.needs.library.upload(at(folder), name).id
}

function grant(key: string, grants: readonly Grant[]): void {
  under.needs.sharing.own.set(at(key), grants)
}

async function examine(id: string, links: LinkCounts): Promise<void> {
  await syncLibrary(under.needs, ID)
  const [file] = await under.needs.store.library.byId(ID, [id])
  if (!file) throw new Error('The file is not on record.')
  const examined = { file, examinedAt: under.needs.clock.now(), facts: plainFacts({ links }) }
  await under.needs.store.examinations.save(ID, [examined])
}

function share(id: string, grants: readonly Grant[]): void {
  under.needs.library.share(id)
  under.needs.sharing.own.set(id, grants)
}

function nameThem(): Promise<SharedArea> {
  return name(JO.mail ?? '', GROUP.name)
}

async function name(...inspectors: string[]): Promise<SharedArea> {
  const answer = await under.post('/shared-area/inspectors', { inspection: ID, inspectors }, coordinator)
  expect(await answer.json()).toEqual({ told: 'Saved who the inspectors are.' })
  return view()
}

async function view(person: typeof viewer = coordinator): Promise<SharedArea> {
  return sharedArea.parse(await (await under.ask(`/shared-area?inspection=${ID}`, person)).json())
}

async function post(path: string, body: unknown): Promise<SharedArea> {
  const answer = await under.post(path, body, coordinator)
  expect(answer.status).toBe(200)
  return sharedArea.parse(await answer.json())
}

const look = () => post('/shared-area/look', { inspection: ID })

async function release(item: string) {
  const answer = await under.ask(`/shared-area/release?inspection=${ID}&item=${item}`, coordinator)
  return releasePreview.parse(await answer.json())
}

function lines(report: SharedArea['report']): string {
  return (report?.findings ?? []).map(({ line }) => line).join('\n')
}
