import { describe, expect, it } from 'vitest'
import { signOff } from '../../../src/services/deed/sign-off.ts'
import { examineFiles } from '../../../src/services/examine/examine-files.ts'
import { GraphFailure } from '../../../src/services/graph-failure.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { makeDocument } from '../../office/support/make-document.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { openDesk, PIR, POSITION, type ReturnDesk } from './return-desk.ts'

const WORDS = makeDocument({ paragraphs: ['What was asked for.'] })
/** As SharePoint leaves it some seconds after it was uploaded: size and cTag moved, nobody wrote. */
const PROMOTED = makeDocument({ paragraphs: ['What was asked for.'], title: 'Document library, item 7' })
const OTHER = makeDocument({ paragraphs: ['Something else.'] })

const stateOf = async (desk: ReturnDesk, id: string) => {
  const { item } = await desk.shown(id)
  return [item.state, item.attention]
}

describe('what SharePoint writes into a document', () => {
  it('leaves a sign-off as it is; what a person writes voids it', async () => {
    const desk = await openDesk()
    desk.put(`working/${POSITION}`, 'Position.docx', WORDS)
    await desk.look()
    const by = PEOPLE.coordinator
    await signOff(desk.needs, { inspectionId: desk.inspectionId, itemId: POSITION, by })
    const { version } = (await desk.shown(POSITION)).item
    desk.put(`working/${POSITION}`, 'Position.docx', PROMOTED)
    await desk.look()
    expect((await desk.shown(POSITION)).item).toMatchObject({ version, signedOff: expect.any(String) })
    expect((await stateOf(desk, POSITION))[0]).toBe('signed off')
    desk.put(`working/${POSITION}`, 'Position.docx', OTHER)
    await desk.look()
    expect((await desk.shown(POSITION)).item.attention).toContain('the sign-off no longer counts')
  })

  it('leaves a sign-off as it is, also where the file could not be read at first', async () => {
    const desk = await openDesk()
    const { clock, contents } = desk.needs
    const { id } = desk.put(`working/${POSITION}`, 'Position.docx', WORDS)
    await desk.look()
    await signOff(desk.needs, { inspectionId: desk.inspectionId, itemId: POSITION, by: PEOPLE.coordinator })
    desk.put(`working/${POSITION}`, 'Position.docx', PROMOTED)
    contents.blows.set(id, 'locked')
    await desk.look()
    contents.blows.clear()
    clock.set(clock.now() + 10 * 60_000)
    await desk.look()
    expect((await stateOf(desk, POSITION))[0]).toBe('signed off')
  })

  it('leaves a sign-off as it is, also where another process could not read the file at that moment', async () => {
    const desk = await openDesk()
    const { needs, inspectionId } = desk
    desk.put(`working/${POSITION}`, 'Position.docx', WORDS)
    await desk.look()
    await signOff(needs, { inspectionId, itemId: POSITION, by: PEOPLE.coordinator })
    desk.put(`working/${POSITION}`, 'Position.docx', PROMOTED)
    await syncLibrary(needs, inspectionId)
    const { promise, reject } = Promise.withResolvers<never>()
    const other = examineFiles({ ...needs, contents: { ...needs.contents, download: () => promise } }, inspectionId)
    await desk.look()
    reject(new GraphFailure('locked', { status: 423, code: 'locked', message: 'Graph answered 423' }))
    await other
    expect((await stateOf(desk, POSITION))[0]).toBe('signed off')
  })

  it('is no change after the hand-in, nor after the deadline; what a person writes is', async () => {
    const desk = await openDesk()
    const { clock } = desk.needs
    clock.set('2027-02-19T11:59:58Z')
    desk.put(`shared/${PIR}`, 'Return.docx', WORDS)
    await desk.look()
    clock.set('2027-02-19T12:00:05Z')
    desk.put(`shared/${PIR}`, 'Return.docx', PROMOTED)
    await desk.look()
    const { item } = await desk.shown(PIR)
    expect(item.state).toBe('handed in')
    expect(item.attention ?? '').not.toContain('changed')
    desk.put(`shared/${PIR}`, 'Return.docx', OTHER)
    await desk.look()
    expect((await desk.shown(PIR)).item.attention).toContain('changed or added after the deadline')
  })
})
