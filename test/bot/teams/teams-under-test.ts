import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { createLinks } from '../../../bot/cards/links.ts'
import { connectTeams, type Teams } from '../../../bot/teams/connect-teams.ts'
import { IN_EXTENSION, SIGNS } from '../../../bot/teams/in-time.ts'
import type { Answer, Turn } from '../../../bot/teams/turn.ts'
import { tenantContent } from '../../../infra/rehearsal/tenant-content.ts'
import { BOT_FRAMEWORK } from '../../../infra/tenant/sign-in/tokens.ts'
import type { Tenant } from '../../../infra/tenant/tenant.ts'
import type { TokenSource } from '../../../src/graph/access-token.ts'
import type { Store } from '../../../src/services/ports/store.ts'
import { createTurns } from '../../../src/services/turns.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { startForTest } from '../../tenant/tenant-under-test.ts'

export interface TeamsUnderTest {
  readonly tenant: Tenant
  readonly teams: Teams
  /** As a process that starts when this one has ended: it knows what is stored. */
  restart(): Teams
  readonly store: Store
  /** What came in, as turns. */
  readonly turns: Turn[]
  /** What is done with a turn; at first nothing. */
  handle: (turn: Turn) => Promise<Answer>
  /** Pauses asked for, in milliseconds; none is waited, they move the clock. */
  readonly pauses: number[]
  /** Lets those who wait for an answer have waited until the next sign of life; there must be somebody. */
  wait(): Promise<void>
  readonly logged: { readonly event: string; readonly facts: object }[]
  /** Posts to the messaging endpoint and gives the status. */
  post(authorization: string | undefined, body: unknown): Promise<{ status: number; body: string }>
}

/** The seam to Teams between a running tenant and a handler of the test's. */
export async function startTeams(
  options: {
    botPatienceMs?: number
    token?: TokenSource
    stop?: AbortSignal
    /** Another SDK's, in place of the one in use. */
    connect?: typeof connectTeams
  } = {},
): Promise<TeamsUnderTest> {
  const late: { receive?: (authorization: string | undefined, body: string) => Promise<Response> } = {}
  const url = await serve(async (authorization, body) => (await late.receive?.(authorization, body)) ?? new Response())
  const { botPatienceMs = 15_000 } = options
  const tenant = await startForTest({ content: tenantContent(url), botPatienceMs })
  const [app] = tenant.kernel.content.apps
  if (!app) throw new Error('The tenant of this test has no app.')
  const store = createMemoryStore()
  const pauses: number[] = []
  const moveOn = async (milliseconds: number) => void pauses.push(milliseconds)
  const signs = createSigns()
  let working = 0
  const logged: TeamsUnderTest['logged'] = []
  const log = (event: string, facts: object = {}) => void logged.push({ event, facts })
  const config = configFor(tenant)
  const { connect = connectTeams } = options
  const open = () =>
    connect({
      ...{ config, conversations: store.conversations, links: createLinks(config) },
      memory: { answered: store.answered, clock: { now: () => Date.now() } },
      turns: createTurns(),
      token: options.token ?? (() => tenant.kernel.tokens.forApp(app, BOT_FRAMEWORK, '1')),
      log: { info: log, warn: log },
      now: () => performance.now() + pauses.reduce((sum, pause) => sum + pause, 0),
      pause: (milliseconds) => (isSign(milliseconds) ? signs.hold() : moveOn(milliseconds)),
      ...(options.stop && { stop: options.stop }),
    })
  const teams = open()
  const bench: TeamsUnderTest = {
    ...{ restart: open, tenant, teams, store, pauses, logged, turns: [] },
    handle: async () => null,
    wait: () => signs.pass(() => working > 0),
    async post(authorization, body) {
      const headers = authorization === undefined ? {} : { authorization }
      const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }
      const answer = await fetch(`${url}/api/messages`, { ...sent, body: JSON.stringify(body) })
      return { status: answer.status, body: await answer.text() }
    },
  }
  late.receive = async (authorization, body) => {
    const answer = await teams.receive(authorization, JSON.parse(body), (turn) => () => {
      bench.turns.push(turn)
      working += 1
      return bench.handle(turn).finally(() => {
        working -= 1
      })
    })
    return Response.json(answer.body ?? null, { status: answer.status })
  }
  return bench
}

const isSign = (milliseconds: number) => [...SIGNS, ...IN_EXTENSION].some((sign) => sign === milliseconds)

/** Waits for an answer last until the test lets them pass. */
function createSigns() {
  let held: (() => void)[] = []
  let noticed = () => {}
  return {
    hold: () =>
      new Promise<void>((resolve) => {
        held.push(resolve)
        noticed()
      }),
    async pass(somebodyWaits: () => boolean) {
      while (!somebodyWaits() || held.length === 0) {
        await new Promise<void>((resolve) => {
          noticed = resolve
        })
      }
      const passing = held
      held = []
      for (const pass of passing) pass()
    },
  }
}

export function configFor(tenant: Tenant) {
  const [{ appId } = { appId: '' }] = tenant.kernel.content.apps
  return {
    appId,
    tenantId: tenant.kernel.content.tenantId,
    authorityHost: tenant.signInUrl,
    botOpenIdUrl: `${tenant.url}/botframework/v1/.well-known/openidconfiguration`,
    botScope: `${BOT_FRAMEWORK}/.default`,
    botTokenIssuer: BOT_FRAMEWORK,
    publicUrl: 'https://waymark.example',
  }
}

async function serve(answer: (authorization: string | undefined, body: string) => Promise<Response>): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const told = await answer(request.headers.authorization, Buffer.concat(chunks).toString())
    const text = await told.text()
    response.writeHead(told.status, { 'content-type': 'application/json' }).end(text === 'null' ? undefined : text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
