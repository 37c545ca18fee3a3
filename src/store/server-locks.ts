import { setTimeout as pause } from 'node:timers/promises'
import type { Client, QueryResult } from 'pg'
import { StoreFailure } from './store-failure.ts'

/** How soon a lock that another process gives back is seen. */
const LOOK_EVERY = 100
/** Keeps the connection from falling silent, and tells when it has. */
const BEAT = 4_000

const STILL_THERE = 'select 1'
const TRY = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as got'
const UNLOCK = 'select pg_advisory_unlock(hashtextextended($1, 0))'

/**
 * Locks by name that hold in every process on one PostgreSQL server (postgresql.org: advisory locks), all on one
 * connection of their own: a dead process's are gone with it, and no pool runs dry. A lock is tried for, never waited for
 * on the server, since whoever waits there could not give back another. Nobody takes a lock twice.
 */
export class ServerLocks {
  readonly #connect: () => Client
  readonly #held = new Set<string>()
  readonly #closing = new AbortController()
  #session: Promise<Client> | undefined
  /** A session takes one question at a time. */
  #asked: Promise<unknown> = Promise.resolve()

  constructor(connect: () => Client) {
    this.#connect = connect
  }

  /** Resolves when it is ours. Throws where the server cannot be reached. */
  async take(name: string): Promise<void> {
    while (!(await this.#tryFor(await this.#open(), name))) {
      await pause(LOOK_EVERY, undefined, { signal: this.#closing.signal })
    }
    this.#held.add(name)
  }

  /** Asks the server whether it still is ours; throws where it went with its connection. */
  async makeSure(name: string): Promise<void> {
    const alive = this.#held.has(name) && (await this.#ask(await this.#open(), STILL_THERE).catch(() => undefined))
    if (alive && this.#held.has(name)) return
    throw new StoreFailure('lost turn', { message: 'The connection to the database broke in between: try again.' })
  }

  /** Does not fail: what cannot be given back went with its connection. */
  async giveBack(name: string): Promise<void> {
    if (!this.#held.delete(name)) return
    const session = await this.#session?.catch(() => undefined)
    if (session) await this.#ask(session, UNLOCK, [name]).catch(() => undefined)
  }

  async close(): Promise<void> {
    this.#closing.abort()
    const session = await this.#session?.catch(() => undefined)
    await session?.end().catch(() => undefined)
  }

  #open(): Promise<Client> {
    if (this.#closing.signal.aborted) throw new StoreFailure('closed', { message: 'The database is closed.' })
    if (this.#session) return this.#session
    const session = this.#start(() => {
      if (this.#session !== session) return
      this.#session = undefined
      this.#held.clear()
    })
    this.#session = session
    return session
  }

  async #start(forget: () => void): Promise<Client> {
    const client = this.#connect()
    const beat = setInterval(() => void this.#ask(client, STILL_THERE).catch(() => undefined), BEAT)
    client.on('error', () => undefined)
    client.once('end', () => {
      clearInterval(beat)
      forget()
    })
    try {
      await client.connect()
      return client
    } catch (error) {
      clearInterval(beat)
      forget()
      throw error
    }
  }

  async #tryFor(session: Client, name: string): Promise<boolean> {
    const { rows } = await this.#ask(session, TRY, [name])
    return rows[0]?.got === true
  }

  #ask(session: Client, text: string, values: string[] = []): Promise<QueryResult<{ got?: boolean }>> {
    const answer = this.#asked.then(() => session.query<{ got?: boolean }>(text, values))
    this.#asked = answer.catch(() => undefined)
    return answer
  }
}
