import { mkdirSync } from 'node:fs'
import { Hono } from 'hono'
import { openCertificate } from './certificate.ts'
import { type Collaboration, registerCollaboration } from './collaboration.ts'
import type { TenantContent } from './content.ts'
import { registerTabControls } from './controls/tab-controls.ts'
import { registerDeskPage } from './desk-page.ts'
import { registerGraph } from './graph/register-graph.ts'
import type { TenantClock } from './kernel/clock.ts'
import { openDatabase } from './kernel/database.ts'
import { keepContent } from './kernel/keep-content.ts'
import { createKernel, type Kernel } from './kernel/kernel.ts'
import { openSettings, type Settings } from './kernel/settings.ts'
import { findPort, listen } from './listen.ts'
import { refuseTheRest } from './refuse-the-rest.ts'
import { registerSharePoint } from './sharepoint.ts'
import { registerSignIn } from './sign-in/register-sign-in.ts'
import { createTokens } from './sign-in/tokens.ts'

export interface TenantOptions {
  dataDir: string
  /** Of the http side; 0 takes a free one at the first start and keeps it. */
  port: number
  /** Of the https sign-in; absent takes a free one at the first start and keeps it. */
  signInPort?: number
  content: TenantContent
  /** Epoch milliseconds at which a new tenant's clock begins; absent: the machine's time. */
  firstInstant?: number
  /** SharePoint resource units a minute, by app. */
  unitsPerMinute?: number
  /** How long the bot may take over an activity before it gets it again; absent: Teams' 15 s. */
  botPatienceMs?: number
  /** Winds the clocks of this tenant and whoever shares its time; absent: only this tenant's. */
  wind?: (to: number) => Promise<void>
  /** The next moment at which something happens on any side, for people to look at. */
  nextMoment?: () => Promise<number | null>
}

export interface Tenant {
  /** Origin of everything over http. */
  url: string
  /** Origin of sign-in over https. */
  signInUrl: string
  /** The certificate to trust for it. */
  caPath: string
  clock: TenantClock
  nextDue(): number | null
  runDue(): Promise<void>
  idle(): Promise<void>
  /** A request in process, with no socket: takes a path or an address of this tenant. */
  request(address: string, init?: RequestInit): Promise<Response>
  /** Adds the app with a bot to the team, once; resolves when the bot has been told. */
  installApp: Collaboration['installApp']
  kernel: Kernel
  close(): Promise<void>
}

/** Starts a tenant on loopback; its state is in `dataDir` and survives whatever ends it. */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  mkdirSync(options.dataDir, { recursive: true })
  const certificate = await openCertificate(options.dataDir)
  const db = openDatabase(options.dataDir)
  const settings = openSettings(db)
  const port = await keepPort(settings, 'port', options.port, [])
  const signInPort = await keepPort(settings, 'signInPort', options.signInPort ?? 0, [port])
  const origins = { url: `http://127.0.0.1:${port}`, signInUrl: `https://127.0.0.1:${signInPort}` }
  const content = keepContent(settings, options.content)
  const tokens = createTokens(settings, content, origins.signInUrl)
  const kernel = createKernel({ db, settings, content, tokens, firstInstant: options.firstInstant, ...origins })
  const app = new Hono()
  refuseTheRest(app)
  registerDeskPage(app)
  registerTabControls(app, kernel, registerSignIn(app, kernel).consents)
  registerGraph(app, kernel, options)
  const { installApp } = registerCollaboration(app, kernel, options)
  registerSharePoint(app, kernel)
  const listeners = [await listen(app, port), await listen(app, signInPort, certificate)]
  kernel.due.start(kernel.clock.now)
  return {
    ...{ url: kernel.url, signInUrl: kernel.signInUrl, caPath: certificate.caPath, clock: kernel.clock, kernel },
    nextDue: kernel.due.nextDue,
    runDue: () => kernel.due.runDue(kernel.clock.now()),
    idle: kernel.work.idle,
    installApp,
    request: async (address, init) => app.request(new URL(address, kernel.url).href, init),
    async close() {
      kernel.due.stop()
      kernel.clock.close()
      await Promise.all(listeners.map((each) => each.close()))
      await kernel.work.idle()
      kernel.db.close()
    },
  }
}

/** A tenant never moves: a port that was the system's choice is kept. */
async function keepPort(settings: Settings, name: string, asked: number, taken: number[]): Promise<number> {
  const port = asked || (settings.read<number>(name) ?? (await findPort(taken)))
  settings.write(name, port)
  return port
}
