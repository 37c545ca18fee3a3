import { type ServerProcess, startServerProcess } from '../../../infra/rehearsal/server-process.ts'
import type { Tenant } from '../../../infra/tenant/tenant.ts'
import { type Asked, IS, type Sigkill } from './sigkills.ts'
import { NOTIFIED } from './stories.ts'

/** The server in a process of its own, that is killed and started again on the same data. */
export class MortalServer {
  kills = 0
  readonly #tenant: Tenant
  readonly #env: Readonly<Record<string, string>>
  #process: ServerProcess | undefined
  #left: readonly Sigkill[] = []

  constructor(tenant: Tenant, env: Readonly<Record<string, string>>) {
    this.#tenant = tenant
    this.#env = env
    const { faults, traffic } = tenant.kernel
    const [{ take }, { record }] = [faults, traffic]
    faults.take = (request) => {
      const due = this.#dueAt(request, (when) => when === 'arrived')
      if (!due) return take(request)
      this.#kill(due)
      return { lose: true }
    }
    traffic.record = (exchange) => {
      record(exchange)
      const due = this.#dueAt(exchange, (when) => when !== 'arrived')
      if (due?.when === 'done') this.#kill(due)
      else if (due) this.#killAfter(due, Number(due.when))
    }
  }

  expect(sigkills: readonly Sigkill[]): void {
    this.#left = sigkills
  }

  /** Does what is due then and in the five minutes after it. */
  async runAt(instant: string): Promise<void> {
    const { clock, runDue, idle } = this.#tenant
    clock.set(Math.max(clock.now(), Date.parse(instant)))
    const last = Date.parse(instant) + 5 * 60_000
    for (;;) {
      await runDue()
      await idle()
      const next = await this.persist(({ ask }) => ask({ type: 'run due', ahead: clock.now() - Date.now() }))
      if (next === null || next > last) return
      clock.set(Math.max(clock.now(), next))
    }
  }

  /** Until it comes off: what a killed server was asked is asked of the next. */
  async persist<T>(work: (server: ServerProcess) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      const server = await this.#running()
      try {
        return await work(server)
      } catch (error) {
        if (this.#process === server || tries > 20) throw error
      }
    }
  }

  async stop(): Promise<void> {
    await this.#process?.stop()
  }

  async #running(): Promise<ServerProcess> {
    while (this.#process === undefined) {
      const server = startServerProcess(this.#env)
      this.#process = server
      await server
        .ask({ type: 'start', ahead: this.#tenant.clock.now() - Date.now() })
        .then(() => this.#tenant.installApp())
        .then(() => server.ask({ type: 'set up', notified: NOTIFIED }))
        .catch(async (error: unknown) => {
          if (this.#process === server) throw error
          await server.ended
        })
    }
    return this.#process
  }

  /** The next of those still to come that such a call brings about; the server's own agenda has an order of its own. */
  #dueAt(asked: Asked, isWhen: (when: Sigkill['when']) => boolean): Sigkill | undefined {
    if (this.#process === undefined) return undefined
    const path = decodeURIComponent(asked.path)
    return this.#left.find(({ call, when }) => isWhen(when) && IS[call]({ ...asked, path }))
  }

  #killAfter(due: Sigkill, milliseconds: number): void {
    this.#left = this.#left.filter((one) => one !== due)
    const struck = this.#process
    setTimeout(() => this.#process === struck && this.#kill(due), milliseconds)
  }

  #kill(due: Sigkill): void {
    this.#left = this.#left.filter((one) => one !== due)
    this.#process?.kill()
    this.#process = undefined
    this.kills += 1
  }
}
