import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookOn, type Onlooker, PIR, SHARED } from './onlooker.ts'
import { pickPorts, type RehearsalProcess, startProcess } from './rehearsal-process.ts'

let dataDir: string
let settings: Parameters<typeof startProcess>[0]
let running: RehearsalProcess | undefined

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'waymark-restart-'))
  settings = { ...(await pickPorts()), WAYMARK_DATA_DIR: dataDir }
})

afterAll(async () => {
  await running?.interrupt()
  rmSync(dataDir, { recursive: true, force: true })
})

/** All that must be the same before and after. */
async function look(see: Onlooker) {
  const { week, me, returns, actions, meetings } = await see.overview()
  const cards = (await see.weekCards()).map(({ id, at, says }) => ({
    id,
    at,
    says: says.replace(/^Library last checked.*$/m, ''),
  }))
  const events = await see.control<{ id: string; subject: string }[]>('GET', '/calendar')
  const chats = (await see.chat('chiefOfficer')).map(({ id, at, says }) => ({ id, at, says }))
  const folders = [await see.children(''), await see.children(SHARED)]
  const states = [...returns, ...actions].map(({ id, state, owner }) => `${id} ${state} ${owner}`)
  return {
    week,
    me,
    meetings,
    cards,
    events: events.map(({ id, subject }) => ({ id, subject })),
    chats,
    folders,
    states,
  }
}

const start = async (): Promise<Onlooker> => {
  running = await startProcess(settings)
  return lookOn(running)
}

describe('a rehearsal on data that it has', () => {
  let before: Awaited<ReturnType<typeof look>>
  let stoppedAt: string

  it('first sets up and prints its two addresses, and goes on living for a week', async () => {
    const see = await start()
    expect(running?.printed().stdout).toBe(
      `Stand-in tenant ready http://127.0.0.1:${settings.WAYMARK_TENANT_PORT}\nWaymark ready http://127.0.0.1:${settings.WAYMARK_PORT}\n`,
    )
    await see.windTo('2027-01-18T09:30:00+00:00')
    const { inspection, returns } = await see.overview()
    const contact = returns.find(({ id }) => id === 'w02-fri-coordinator-contact')
    expect(contact?.wishes).toContain('taken')
    await see.tab('coordinator', 'POST', '/wishes', {
      inspection: inspection.id,
      item: contact?.id,
      wish: { type: 'taken' },
    })
    await see.put(`${SHARED}/${PIR}/Return.xlsx`)
    await see.windTo('2027-01-18T10:00:00+00:00')
    before = await look(see)
    expect(before.cards.map(({ says }) => says.split('\n', 1)[0])).toEqual(['Week 1 of 35', 'Week 2 of 35'])
    expect(before.states).toContain('w06-fri-pir handed in Ishbel Renwick')
    expect(before.states).toContain('w02-fri-coordinator-contact not started Mairi Sandison')
  })

  it('stopped by Ctrl-C and started again, is as it was, at the same addresses, its clock going on', async () => {
    stoppedAt = await lookOn(running as RehearsalProcess).now()
    expect(await running?.interrupt()).toMatchObject({ code: 0, stderr: '' })
    const see = await start()
    expect(Date.parse(await see.now()) - Date.parse(stoppedAt)).toBeLessThan(60_000)
    expect(Date.parse(await see.now())).toBeGreaterThanOrEqual(Date.parse(stoppedAt))
    expect(await look(see)).toEqual(before)
  })

  it('killed with everything of it and started again, is as it was', async () => {
    stoppedAt = await lookOn(running as RehearsalProcess).now()
    await running?.killAll()
    const see = await start()
    expect(Date.parse(await see.now())).toBeGreaterThan(Date.parse(stoppedAt) - 2_000)
    expect(await look(see)).toEqual(before)
  })

  it('killed in the middle of a winding, does every thing once all the same', async () => {
    const see = lookOn(running as RehearsalProcess)
    const winding = see.windTo('2027-01-25T09:10:00+00:00').catch(() => undefined)
    await see.weekCards()
    await running?.killAll()
    await winding
    const again = await start()
    await again.windTo('2027-01-25T09:10:00+00:00')
    const { cards, events, chats } = await look(again)
    expect(cards.map(({ says }) => says.split('\n', 1)[0])).toEqual(['Week 1 of 35', 'Week 2 of 35', 'Week 3 of 35'])
    expect(events).toEqual(before.events)
    expect(new Set(chats.map(({ says }) => says)).size).toBe(chats.length)
    expect(await again.children(SHARED)).toEqual(before.folders[1])
  })

  it('takes the words of its people after all that', async () => {
    const see = lookOn(running as RehearsalProcess)
    expect(await see.say('coordinator', 'week')).toMatch(/^Week 3: 25 to 29 January 2027/)
  })
})
