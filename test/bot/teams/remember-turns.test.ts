import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rememberTurns } from '../../../bot/teams/remember-turns.ts'
import { type OpenStore, openStore } from '../../../src/store/open-store.ts'
import { BACKENDS, type Backend } from '../../store/backends.ts'
import { NOON } from '../../store/samples.ts'

describe.each(BACKENDS)('what was answered, on %s', (kind, start) => {
  let backend: Backend
  let opened: OpenStore[]
  beforeAll(async () => {
    backend = await start()
    const place = await backend.fresh()
    opened = [await openStore({ ...place, report: () => undefined })]
    // Nobody else opens an embedded one.
    if (kind === 'server') opened.push(await openStore({ ...place, report: () => undefined }))
  })
  afterAll(async () => {
    await Promise.all(opened.map(({ close }) => close()))
    await backend.stop()
  })

  const processes = (now: () => number) =>
    [0, 1].map((number) => {
      const { store } = opened[number % opened.length] as OpenStore
      return rememberTurns({ answered: store.answered, clock: { now }, log: { warn: () => undefined }, pause: wait })
    }) as [ReturnType<typeof rememberTurns>, ReturnType<typeof rememberTurns>]

  it('is answered once, whichever process it is given to, and also while the first is still at it', async () => {
    const [one, other] = processes(() => NOON)
    let done = 0
    const work = async () => {
      done += 1
      await wait(30)
      return { status: 200, body: { done } }
    }
    const both = await Promise.all([one('chat/1', work), other('chat/1', work)])
    expect([...both, await other('chat/1', work)]).toEqual(Array(3).fill({ status: 200, body: { done: 1 } }))
    expect(await one('chat/2', async () => null)).toBeNull()
    expect(await other('chat/2', work)).toBeNull()
  })

  it('whoever died over it is not waited for', async () => {
    let now = NOON
    const [one, other] = processes(() => now)
    void one('chat/6', () => new Promise(() => undefined))
    await wait(50)
    now += 31_000
    const late = kind === 'server' ? other : processes(() => now)[0]
    expect(await late('chat/6', async () => 'by another')).toBe('by another')
  })

  it('what is owed is kept however long it takes, and never answered anew', async () => {
    let now = NOON
    const [one] = processes(() => now)
    const { answered } = (opened[0] as OpenStore).store
    const question = { text: "what's due", list: ['a'] }
    await one('chat/7', async () => {
      await answered.owe({ key: 'chat/7', question }, now, { status: 200 })
      return { status: 200 }
    })
    now += 3 * 60 * 60_000
    await one('chat/8', async () => 'tidies up')
    await answered.release('chat/7')
    const asked = () => one('chat/7', () => Promise.reject(new Error('asked anew')))
    expect([await asked(), await answered.owed(now)]).toEqual([{ status: 200 }, [{ key: 'chat/7', question }]])
    expect([await answered.begin('chat/7'), await answered.begin('chat/7')]).toEqual([0, 1])
    await answered.settle('chat/7')
    expect([await answered.begin('chat/7'), await answered.owed(now)]).toEqual([null, []])
    await answered.owe({ key: 'chat/9', question }, now, null)
    expect([await answered.claim('chat/9', now), await answered.begin('chat/9')]).toEqual([{ answer: null }, 0])
    await answered.settle('chat/9')
  })

  it('what nobody could be told for a day is owed no more, and forgotten', async () => {
    let now = NOON
    const [one] = processes(() => now)
    const { answered } = (opened[0] as OpenStore).store
    await answered.owe({ key: 'chat/10', question: { text: "what's due" } }, now, null)
    now += 24 * 60 * 60_000
    expect(await answered.owed(now)).toHaveLength(1)
    now += 1
    expect(await answered.owed(now)).toEqual([])
    await one('chat/11', async () => 'tidies up')
    expect(await answered.begin('chat/10')).toBeNull()
  })

  it('a failure is forgotten, and so is what was said an hour ago', async () => {
    let now = NOON
    const [one, other] = processes(() => now)
    await expect(one('chat/3', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await other('chat/3', async () => 'well')).toBe('well')
    now += 61 * 60_000
    await one('chat/4', async () => 'later')
    expect(await other('chat/3', async () => 'anew')).toBe('anew')
  })
})

it('without a database it is answered all the same, and a failure of the answer is not answered twice', async () => {
  const away = () => Promise.reject(new Error('no database'))
  const once = rememberTurns<string>({
    answered: { claim: away, save: away, release: away },
    pause: wait,
    clock: { now: () => NOON },
    log: { warn: () => undefined },
  })
  expect(await once('chat/5', async () => 'away just now')).toBe('away just now')
  let tries = 0
  const broken = () => {
    tries += 1
    return Promise.reject(new Error('broken'))
  }
  await expect(once('chat/5', broken)).rejects.toThrow('broken')
  expect(tries).toBe(1)
})

it('what another process is at for longer than Teams waits is left to it; so is what a server that stops was given', async () => {
  const never = { save: async () => undefined, release: async () => undefined }
  const once = (pause: () => Promise<void>) =>
    rememberTurns<string>({
      answered: { claim: async () => 'under way', ...never },
      pause,
      clock: { now: () => NOON },
      log: { warn: () => undefined },
    })
  let done = 0
  const work = async () => `done ${++done}`
  await expect(once(async () => undefined)('chat/8', work)).rejects.toThrow('longer than Teams waits')
  await expect(once(() => Promise.reject(new Error('stops')))('chat/8', work)).rejects.toThrow('stops')
  expect(done).toBe(0)
})
