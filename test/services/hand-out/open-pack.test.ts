import { describe, expect, test } from 'vitest'
import { planPack } from '../../../src/domain/log/pack-plan.ts'
import { GraphFailure } from '../../../src/services/graph-failure.ts'
import { openPack } from '../../../src/services/hand-out/open-pack.ts'
import { seeHandOut } from '../../../src/services/hand-out/see-hand-out.ts'
import { evidence, INDICATORS } from '../../domain/log/some-evidence.ts'
import { makeLogTemplate } from '../../office/log-template.ts'
import { readWorkbook, said } from '../../office/read-workbook.ts'
import { collect, readZip } from '../../office/read-zip.ts'
import { CHI_NUMBER } from '../../office/support/a-chi-number.ts'
import { plainFacts } from '../../support/plain-facts.ts'
import { type EvidenceDesk, openEvidenceDesk } from './evidence-desk.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

async function pack({ needs, inspectionId }: EvidenceDesk) {
  const { name, content } = await openPack(needs, { inspectionId, by: { id: 'p' } })
  const files = await readZip(await collect(content))
  return { name, files, paths: [...files.keys()], page: text(files.get('Index.html')) }
}

async function deskOf(...names: readonly string[]) {
  const desk = await openEvidenceDesk()
  const ids: string[] = []
  for (const name of names) {
    const id = await desk.addEvidence(name, { indicators: ['2.1', '1.2'], summary: `About ${name}` })
    desk.needs.uploads.bytes.set(id, new TextEncoder().encode(`Content of ${name}`))
    ids.push(id)
  }
  return { desk, ids }
}

describe('the evidence pack', () => {
  test('holds the log, each piece once, and a page that leads to all of it', async () => {
    const { desk } = await deskOf('Audit <2026>.docx', 'Survey & more.pdf')
    const { name, files, paths, page } = await pack(desk)
    expect(name).toBe('Evidence Northmoor 2027-02-15.zip')
    expect(paths).toHaveLength(4)
    expect(paths[0]).toBe('Evidence_Log.xlsx')
    const audit = paths[1] ?? ''
    expect(audit).toMatch(/^1\.2 [^/]+\/E-001 Audit 2026\.docx$/)
    expect(text(files.get(audit))).toBe('Content of Audit <2026>.docx')
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => decodeURIComponent(link))
    expect(new Set(links)).toEqual(new Set(paths.filter((path) => path !== 'Index.html')))
    expect(page).toContain('Audit &lt;2026&gt;.docx')
    expect(page).not.toContain('<script')
    const log = await readWorkbook(files.get('Evidence_Log.xlsx') ?? new Uint8Array())
    const cell = log.worksheets[0]?.getCell('C2')
    expect([cell && said(cell), decodeURIComponent(cell?.hyperlink ?? '')]).toEqual(['Audit <2026>.docx', audit])
  })

  test('names on its page what could not be had, and is whole without it', async () => {
    const { desk, ids } = await deskOf('Audit.docx', 'Survey.pdf', 'Minutes.pdf')
    desk.needs.contents.blows.set(ids[0] ?? '', 'unavailable')
    desk.needs.library.remove(ids[1] ?? '')
    const { paths, page } = await pack(desk)
    expect(paths.map((path) => path.split('/').at(-1))).toEqual([
      'Evidence_Log.xlsx',
      'E-003 Minutes.pdf',
      'Index.html',
    ])
    expect(page).toContain('1 piece of evidence')
    expect(page).toContain('E-001 Audit.docx: SharePoint did not give it.')
    expect(page).toContain('E-002 Survey.pdf: it is no longer in the library.')
    expect(desk.needs.logged.filter(({ event }) => event === 'evidence pack lacks a file')).toHaveLength(2)
    expect(JSON.stringify(desk.needs.logged)).not.toMatch(/Audit|Survey|Minutes/)
  })

  test('fetches once more what breaks off on the way', async () => {
    const { desk, ids } = await deskOf('Audit.docx', 'Survey.pdf')
    const { download } = desk.needs.contents
    let begun = 0
    desk.needs.contents.download = async (drive, id) => {
      if (id !== ids[0] || begun++ > 0) return download(drive, id)
      return (async function* () {
        yield new TextEncoder().encode('Content of')
        throw new GraphFailure('unavailable', { status: 0, code: 'brokenOff', message: 'A file broke off half-way.' })
      })()
    }
    const { files, paths, page } = await pack(desk)
    expect(paths).toHaveLength(4)
    expect(text(files.get(paths[1] ?? ''))).toBe('Content of Audit.docx')
    expect(page).not.toContain('Not in this pack')
  })

  test('leaves out what lies in restricted folders, and says how much', async () => {
    const { desk, ids } = await deskOf('Audit.docx', 'Agnes Example.docx')
    const [hidden] = await desk.needs.store.library.byId(desk.inspectionId, [ids[1] ?? ''])
    if (hidden) await desk.needs.store.library.saveFiles(desk.inspectionId, [{ ...hidden, name: null, webUrl: '' }])
    const { files, paths, page } = await pack(desk)
    expect(page).toContain('1 file in restricted folders is left out.')
    expect([...paths, page, text(files.get('Evidence_Log.xlsx'))].join()).not.toContain('Agnes')
    expect(desk.needs.contents.downloads).toEqual([ids[0]])
  })

  test('leaves out, and says so, what holds a CHI number, until somebody has taken that out', async () => {
    const { desk, ids } = await deskOf('Audit.docx', 'Plan.docx')
    const { needs, inspectionId } = desk
    const [, plan = ''] = ids
    needs.uploads.bytes.set(plan, new TextEncoder().encode(`Of ${CHI_NUMBER}`))
    const examine = async (chiNumbers: number) => {
      const [file] = await needs.store.library.byId(inspectionId, [plan])
      const examined = { file: file!, examinedAt: needs.clock.now(), facts: plainFacts({ chiNumbers }) }
      await needs.store.examinations.save(inspectionId, [examined])
    }
    await examine(1)
    const { files, paths, page } = await pack(desk)
    expect(paths.map((path) => path.split('/').at(-1))).toEqual(['Evidence_Log.xlsx', 'E-001 Audit.docx', 'Index.html'])
    expect(page).toContain('E-002 Plan.docx: a number in the form of a CHI number stands in it.')
    expect([...files.values()].map(text).join()).not.toContain(CHI_NUMBER)
    const log = (await readWorkbook(files.get('Evidence_Log.xlsx')!)).worksheets[0]
    expect([log?.getCell('C3').text, log?.getCell('C3').hyperlink]).toEqual(['Plan.docx', undefined])
    expect(await seeHandOut(needs, inspectionId)).toMatchObject({ holdingChi: new Set([plan]) })
    await examine(0)
    expect((await pack(desk)).paths).toHaveLength(4)
  })

  test('and the log say no CHI number, where a name or a text holds one', async () => {
    const { desk } = await deskOf(`Plan ${CHI_NUMBER}.docx`)
    const { files, paths, page } = await pack(desk)
    await desk.after(1)
    const [log] = desk.workbooks()
    const books = [files.get('Evidence_Log.xlsx'), desk.needs.uploads.bytes.get(log?.id ?? '')]
    const texts = await Promise.all(
      books.map(async (bytes) => [...(await readZip(bytes ?? new Uint8Array())).values()].map(text)),
    )
    expect(paths[1]).toMatch(/E-001 Plan \[CHI number\]\.docx$/)
    expect([paths, page, texts.flat()].flat().join()).not.toContain(CHI_NUMBER)
  })

  test('has the log in the coordinator’s template, and in our own make where that cannot be had', async () => {
    const { desk } = await deskOf('Audit.docx')
    const template = desk.save('Evidence_Log_v1.0.xlsx', await makeLogTemplate(['Ref', 'QI', 'Document', 'RAG']))
    await desk.after(1)
    const sheets = async () =>
      (await readWorkbook((await pack(desk)).files.get('Evidence_Log.xlsx')!)).worksheets.map(({ name }) => name)
    expect(await sheets()).toEqual(['Guidance', 'Log'])
    desk.needs.contents.blows.set(template.id, 'unavailable')
    expect(await sheets()).toEqual(['Evidence log'])
  })

  test('opens nothing for a reader who has left', async () => {
    const { desk, ids } = await deskOf('A.docx', 'B.docx', 'C.docx')
    desk.needs.uploads.bytes.set(ids[0] ?? '', new Uint8Array(5 * 2 ** 20))
    const { content } = await openPack(desk.needs, { inspectionId: desk.inspectionId, by: { id: 'p' } })
    let taken = 0
    for await (const chunk of content) {
      taken += chunk.length
      if (taken > 2 ** 20) break
    }
    await new Promise((resolve) => setImmediate(resolve))
    expect(desk.needs.contents.downloads).toEqual([ids[0]])
  })
})

describe('paths in the pack', () => {
  test('are safe, short, and never the same, whatever the names', () => {
    const odd = [
      '../../etc/passwd',
      `${'a'.repeat(400)}.docx`,
      `${'日本語'.repeat(100)}.pdf`,
      'CON.txt',
      ' . ',
      '',
      'x\u202Egpj.exe',
      '\ud800.doc',
      'trailing. . .',
    ]
    const files = planPack(
      [...odd, ...odd].map((title, at) =>
        evidence(`E-${at}`, { title, indicators: at % 2 ? ['2.10'] : ['../9', '1.1'] }),
      ),
      [...INDICATORS, { number: '7.7', title: 'x'.repeat(300) }],
    )
    expect(files).toHaveLength(odd.length * 2)
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length)
    for (const { path } of files) {
      expect(path.length, path).toBeLessThan(200)
      expect(path).toMatch(/^[^/]+\/[^/]+$/)
      expect(path).not.toMatch(/["*:<>?\\|\p{Cc}\p{Cf}]|\.\.\/|[. ]\/|[. ]$|^[./ ]/u)
      expect(Buffer.byteLength(path.split('/')[1] ?? '')).toBeLessThan(255)
    }
    expect(files.some(({ path }) => path.endsWith('.docx'))).toBe(true)
  })
})
