import { describe, expect, it } from 'vitest'
import type { Connector } from '../../../bot/teams/connector.ts'
import { type IncomingActivity, readActivity } from '../../../bot/teams/incoming-activity.ts'
import { createLateAnswers } from '../../../bot/teams/late-answers.ts'
import { readTurn } from '../../../bot/teams/read-turn.ts'
import { rememberTurns } from '../../../bot/teams/remember-turns.ts'
import { takeTurn } from '../../../bot/teams/take-turn.ts'
import type { Answer, Turn } from '../../../bot/teams/turn.ts'
import type { Answered } from '../../../src/services/ports/answered.ts'
import { createTurns, type Turns } from '../../../src/services/turns.ts'
import { createMemoryStore } from '../../support/memory-store.ts'

const PERSON = '00000000-0000-4000-8000-000000000007'
const CHAT = {
  ...{ type: 'message', id: '1700000000001', channelId: 'msteams', serviceUrl: 'https://smba.example/' },
  from: { id: '29:x', name: 'Isla Northmoor', aadObjectId: PERSON },
  conversation: { id: 'a:chat', conversationType: 'personal', tenantId: 'tenant' },
}
const SAID = { ...CHAT, text: "what's due" }
const PRESSED = {
  ...{ ...CHAT, type: 'invoke', name: 'adaptiveCard/action' },
  value: { action: { verb: 'done', data: {} } },
}
const ANSWER = { text: 'The answer' }
const NEVER = new Promise<never>(() => undefined)

/** What outlives a process. */
function createWorld() {
  const { answered, conversations } = createMemoryStore()
  return { answered, conversations, sent: [] as string[] }
}

type World = ReturnType<typeof createWorld>

/** The process ends at its n-th call of anything outside, before it or once it is done; what is dead calls nothing. */
interface Blow {
  readonly at: number
  readonly done: boolean
}

function startProcess(world: World, { blow, turns = createTurns() }: { blow?: Blow; turns?: Turns } = {}) {
  const died = Promise.withResolvers<'dead'>()
  let calls = 0
  let dead = false
  const die = () => {
    dead = true
    died.resolve('dead')
    return NEVER
  }
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    if (dead) return NEVER
    calls += 1
    if (calls === blow?.at && !blow.done) return die()
    const outcome = await work()
    return calls === blow?.at && blow.done ? die() : outcome
  }
  const answered = Object.fromEntries(
    Object.entries(world.answered).map(([name, does]) => [
      name,
      (...given: never[]) => call(() => (does as (...all: never[]) => Promise<unknown>)(...given)),
    ]),
  ) as unknown as Answered
  const connector: Connector = {
    send: (_to, { text = '' }) => call(async () => String(world.sent.push(text))),
    showTyping: async () => undefined,
    update: async () => undefined,
    openChat: async () => 'a:chat',
    members: async () => [],
  }
  const log = { info: () => undefined, warn: () => undefined }
  const clock = { now: () => 0 }
  const replying = { connector, log, now: () => 0, pause: async () => undefined }
  const late = createLateAnswers({ ...replying, answered, clock, turns, conversations: world.conversations })
  const once = rememberTurns({ answered, clock, log, pause: replying.pause })
  return {
    late,
    died: died.promise,
    calls: () => calls,
    take(body: object, begin: () => Promise<Answer>) {
      const { activity, turn } = read(body)
      return once(turn.id, () => takeTurn({ ...replying, late }, { key: turn.id, activity, turn }, begin))
    },
  }
}

function read(body: object): { activity: IncomingActivity; turn: Turn } {
  const activity = readActivity(body)
  const turn = activity && readTurn(activity)
  if (!activity || !turn) throw new Error('The activity of this test is none.')
  return { activity, turn }
}

/** Asks something whose answer is there only after it was acknowledged; gives whether Teams heard that it was taken. */
async function ask(one: ReturnType<typeof startProcess>, body: object): Promise<boolean> {
  const work = Promise.withResolvers<Answer>()
  const taken = await Promise.race([one.died, one.take(body, () => work.promise).then(() => 'taken')])
  work.resolve(ANSWER)
  await Promise.race([one.died, one.late.settle()])
  return taken === 'taken'
}

/** Teams gives again what nobody took, later than a claim lasts. */
async function restart(world: World, body: object, wasTaken: boolean, blow?: Blow) {
  const next = startProcess(world, blow ? { blow } : {})
  const resumed = next.late.resume(async () => ANSWER).then(() => next.late.settle())
  await Promise.race([next.died, resumed])
  if (wasTaken) return next
  const { id } = read(body).turn
  const claimed = await world.answered.claim(id, 0)
  if (typeof claimed === 'string') await world.answered.release(id)
  await next.take(body, async () => ANSWER)
  return next
}

const answersIn = ({ sent }: World) => sent.filter((text) => text.startsWith(ANSWER.text))

/** Pressed in place, what is given again is answered where it was pressed: no message. */
describe.each([
  ['said', SAID],
  ['pressed', PRESSED],
])('an acknowledged answer to what was %s', (how, body) => {
  const calls = Array.from({ length: 8 }, (_, index) => index + 1)
  const blows = calls.flatMap((at) => [
    { at, done: false },
    { at, done: true },
  ])

  it.each(blows)('survives the end of its process at call $at, done: $done', async (blow) => {
    const world = createWorld()
    const wasTaken = await ask(startProcess(world, { blow }), body)
    const before = answersIn(world).length
    const promised = (await world.answered.owed(0)).length
    await restart(world, body, wasTaken)
    const answers = answersIn(world)
    const again = answers.filter((text) => text.endsWith('(sent again)')).length
    const isMessage = how === 'said' || promised > 0 || before > 0
    expect([answers.length - again <= 1, again <= 1, answers.length > 0]).toEqual([true, true, isMessage])
    expect(await world.answered.owed(0)).toEqual([])
    const total = answers.length
    await restart(world, body, true)
    expect(answersIn(world)).toHaveLength(total)
  })

  it('comes once, unmarked, where nothing happens to it, and all its calls are among those tried', async () => {
    const world = createWorld()
    const only = startProcess(world)
    expect(await ask(only, body)).toBe(true)
    expect(answersIn(world)).toEqual(['The answer'])
    expect(only.calls()).toBeLessThanOrEqual(calls.length)
  })

  it('is kept before it is acknowledged', async () => {
    const world = createWorld()
    const acknowledged: boolean[] = []
    const { owe } = world.answered
    world.answered.owe = async (...given) => {
      acknowledged.push(world.sent.length > 0)
      await owe(...given)
    }
    await ask(startProcess(world), body)
    expect(acknowledged).toEqual([false])
  })
})

describe('what is owed', () => {
  it('is left to a process that is still at it', async () => {
    const world = createWorld()
    const turns = createTurns()
    const work = Promise.withResolvers<Answer>()
    const first = startProcess(world, { turns })
    await first.take(SAID, () => work.promise)
    const second = startProcess(world, { turns })
    await second.late.resume(async () => ANSWER)
    work.resolve(ANSWER)
    await Promise.all([first.late.settle(), second.late.settle()])
    expect(answersIn(world)).toEqual(['The answer'])
  })

  it('is not looked for a third time where two processes ended over it', async () => {
    const world = createWorld()
    await ask(startProcess(world, { blow: { at: 4, done: false } }), SAID)
    for (const _ of [1, 2]) await restart(world, SAID, true, { at: 3, done: false })
    const asked: Turn[] = []
    const last = startProcess(world)
    await last.late.resume(async (turn) => {
      asked.push(turn)
      return ANSWER
    })
    await last.late.settle()
    expect([asked, await world.answered.owed(0)]).toEqual([[], []])
    expect(world.sent.at(-1)).toMatch(/^I could not answer what you asked before/)
  })

  it('is acknowledged and answered without a database too', async () => {
    const world = createWorld()
    world.answered.owe = () => Promise.reject(new Error('no database'))
    await ask(startProcess(world), SAID)
    expect(answersIn(world)).toEqual(['The answer'])
  })

  it('keeps neither name nor address of what was sent along', async () => {
    const world = createWorld()
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'Secret.docx',
      content: { downloadUrl: 'https://files.example/secret', fileType: 'docx' },
    }
    const one = startProcess(world)
    await one.take({ ...SAID, text: 'here', attachments: [file] }, () => NEVER)
    const kept = await world.answered.owed(0)
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toMatch(/secret|here/i)
  })
})
