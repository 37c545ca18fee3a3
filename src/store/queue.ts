import { setTimeout as pause } from 'node:timers/promises'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Queue, Work } from '../services/ports/queue.ts'
import type { Database } from './database.ts'
import { settledWithin } from './settled-within.ts'
import type { Transactions } from './transactions.ts'

const QUEUE = 'work'

/** Pauses of 1 to 2, 2 to 4 and 4 to 8 seconds; after that the timed sweep sends the work afresh. */
const OPTIONS = {
  retryLimit: 3,
  retryDelay: 1,
  retryBackoff: true,
  /** A process that falls silent for so long has lost its work to another. */
  heartbeatSeconds: 20,
  expireInSeconds: 3_600,
  deleteAfterSeconds: 86_400,
}

/** So that one slow inspection does not hold up the others. */
const AT_ONCE = 2

/** Seconds until work sent by another process is seen; our own is seen at once. */
const LOOK_EVERY = 0.5

const STOP_WITHIN_MS = 4_000
const LOOK_AGAIN_MS = 20

/** Told of what went wrong where nobody waits for an answer. */
export type Report = (trouble: unknown) => void

/** Opens the queue: work that was sent is kept, and nothing is handled before `start`. */
export async function openQueue(database: Database, on: Transactions, report: Report): Promise<Queue> {
  const boss = new PgBoss({
    db: database.jobs,
    backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
    schedule: false,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  })
  // A copy without the class of the error it comes from.
  boss.on('error', (trouble) => report(new Error(`Queue: ${trouble.message}`, { cause: trouble })))
  await boss.start()
  // `short`: of one key, one waits.
  await boss.createQueue(QUEUE, { ...OPTIONS, policy: 'short' })
  await boss.updateQueue(QUEUE, OPTIONS)
  // pg-boss asks once for what it knows of a queue, on a connection of its own: on the embedded database that
  // would wait for ever if the first question came within a transaction.
  await boss.findJobs(QUEUE, { queued: true })
  return new PostgresQueue(boss, database, on, report)
}

class PostgresQueue implements Queue {
  readonly #boss: PgBoss
  readonly #database: Database
  readonly #on: Transactions
  readonly #report: Report
  #worker: string | undefined
  #stopping: Promise<void> | undefined

  constructor(boss: PgBoss, database: Database, on: Transactions, report: Report) {
    this.#boss = boss
    this.#database = database
    this.#on = on
    this.#report = report
  }

  async send(work: Work): Promise<void> {
    const { open } = this.#on
    await this.#boss.send(QUEUE, work, {
      singletonKey: `${work.type} ${work.inspectionId}`,
      group: { id: work.inspectionId },
      ...(open && { db: fromKysely(open.withoutPlugins()) }),
    })
    if (this.#worker) this.#boss.notifyWorker(this.#worker)
  }

  async start(handle: (work: Work) => Promise<void>): Promise<void> {
    if (this.#database.kind === 'embedded') await this.#sendAbandonedAgain()
    this.#worker = await this.#boss.work<Work>(
      QUEUE,
      { localConcurrency: AT_ONCE, groupConcurrency: 1, pollingIntervalSeconds: LOOK_EVERY },
      async ([job]) => {
        if (job) await this.#run(handle, job.data)
      },
    )
  }

  async idle(): Promise<void> {
    while (!this.#stopping && (await this.#isBusy())) await pause(LOOK_AGAIN_MS)
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop()
    return this.#stopping
  }

  async #stop(): Promise<void> {
    await settledWithin(STOP_WITHIN_MS, this.#boss.offWork(QUEUE, { wait: true }))
    // What still runs is marked to be tried again.
    await this.#boss.stop({ graceful: false, close: false })
  }

  async #run(handle: (work: Work) => Promise<void>, work: Work): Promise<void> {
    try {
      await handle(work)
    } catch (trouble) {
      this.#report(trouble)
      // pg-boss stores what it catches, and an outside error's words may hold a file's name.
      // biome-ignore lint/style/useErrorCause: the cause would be stored with it
      throw new Error(`${work.type} failed`)
    }
  }

  async #isBusy(): Promise<boolean> {
    const unfinished = await this.#on.current
      .selectFrom('pgboss.job')
      .select('id')
      .where('name', '=', QUEUE)
      .where('state', 'in', ['created', 'retry', 'active'])
      .limit(1)
      .executeTakeFirst()
    return unfinished !== undefined
  }

  /** Nobody else has the embedded database open: what counts as running was left by a process that died. */
  async #sendAbandonedAgain(): Promise<void> {
    const abandoned = await this.#on.current
      .selectFrom('pgboss.job')
      .select(['id', 'data'])
      .where('name', '=', QUEUE)
      .where('state', '=', 'active')
      .execute()
    for (const { id, data } of abandoned) {
      await this.send(data as Work)
      await this.#boss.deleteJob(QUEUE, id)
    }
  }
}
