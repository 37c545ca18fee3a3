import type { Instant } from '../domain/schedule/day.ts'
import { GraphFailure } from './graph-failure.ts'
import { SendFailure } from './ports/messenger.ts'
import type { Receipt, Store } from './ports/store.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'store' | 'clock'>

/** What came of it outside: what the other side calls it, and what it says. */
export type Made = Omit<Receipt, 'at'>

/** Something outside that is to be there once. */
export interface Thing<M extends Made> {
  readonly inspectionId: string
  /** Stable: what has a receipt under it is never made again. */
  readonly key: string
  /** What else is noted with its receipt, both or neither. */
  note?(store: Store, made: M): Promise<void>
}

export interface Making<M extends Made = Made> extends Thing<M> {
  make(): Promise<M>
}

/** The other side can say whether it is there. */
export interface Finding<M extends Made = Made> extends Thing<M> {
  /** What an attempt made that began then; `null` where nothing is seen of it. */
  find(begun: Instant): Promise<M | null>
  /** How long after its beginning an attempt may still show, in milliseconds; 0 where a repetition makes nothing twice. */
  readonly showsWithin: number
}

/** `waitUntil`: only then can it be told whether it is there. */
export type Outcome = { readonly receipt: Receipt; readonly fresh: boolean } | { readonly waitUntil: Instant }

/** Makes it unless it is there already, whatever was stopped in between. Throws what `make` and `find` throw. */
export async function makeOnce<M extends Made>(needs: Needs, thing: Making<M> & Finding<M>): Promise<Outcome> {
  return (await settle(needs, thing)) ?? { receipt: await makeUnder(needs, thing), fresh: true }
}

/**
 * Finds out what became of an attempt that was cut short. `null`: it is not there, and nothing is under way.
 * Nothing seen too soon proves nothing, since the other side may be slow to show it.
 */
export async function settle<M extends Made>(needs: Needs, thing: Finding<M>): Promise<Outcome | null> {
  const { inspectionId, key, showsWithin } = thing
  const begun = await needs.store.effects.get(inspectionId, key)
  if (!begun) return null
  if (begun.receipt) return { receipt: begun.receipt, fresh: false }
  const found = await thing.find(begun.startedAt)
  if (found) return { receipt: await noteMade(needs, thing, found), fresh: false }
  const waitUntil = begun.startedAt + showsWithin
  if (needs.clock.now() < waitUntil) return { waitUntil }
  await needs.store.effects.withdraw(inspectionId, key)
  return null
}

/** Makes it: its key is stored before, its receipt after; of what was surely refused nothing stays. */
export async function makeUnder<M extends Made>(needs: Needs, thing: Making<M>): Promise<Receipt> {
  const { inspectionId, key } = thing
  await needs.store.effects.begin(inspectionId, key, needs.clock.now())
  return noteMade(needs, thing, await makeOrWithdraw(needs, thing))
}

async function makeOrWithdraw<M extends Made>({ store }: Needs, { inspectionId, key, make }: Making<M>): Promise<M> {
  try {
    return await make()
  } catch (error) {
    if (!isInDoubt(error)) await store.effects.withdraw(inspectionId, key)
    throw error
  }
}

/** It may have happened: the answer was lost. Whatever else is thrown says that nothing did. */
export function isInDoubt(error: unknown): boolean {
  if (error instanceof SendFailure) return error.reason === 'in doubt'
  return error instanceof GraphFailure && error.reason === 'unavailable'
}

/** Notes that it is there. */
export async function noteMade<M extends Made>({ store, clock }: Needs, thing: Thing<M>, made: M): Promise<Receipt> {
  const { inspectionId, key, note } = thing
  const { externalId, digest } = made
  const receipt = { at: clock.now(), externalId, ...(digest !== undefined && { digest }) }
  await store.transaction(async (within) => {
    await note?.(within, made)
    await within.effects.finish(inspectionId, key, receipt)
  })
  return receipt
}
