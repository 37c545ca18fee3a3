import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer, json } from 'node:stream/consumers'
import type { Failure } from '../../../src/contract/failure.ts'
import type { ItemAnswer } from '../../../src/contract/item-answer.ts'
import type { ItemView } from '../../../src/contract/item-view.ts'
import type { Overview } from '../../../src/contract/overview.ts'
import { undoRequest, type WishRequest, wishRequest } from '../../../src/contract/wish-request.ts'
import { replaceItem } from './replace-item.ts'
import { sampleOverview } from './sample-overview.ts'

export interface Refused {
  readonly status: number
  readonly failure: Failure
}

const PLAIN = {
  found: { counted: null, progress: null, checks: null, findings: [] },
  parts: [],
  candidates: [],
  mayAnswer: false,
  starts: [],
  asking: null,
  asked: null,
}

/** The tab's API with answers that a test writes. What it is sent is held against the contract. */
export class ScriptedApi {
  overview: Overview = sampleOverview()
  /** Answers everything with it until it is taken away. */
  refusal: Refused | undefined
  readonly wishes: WishRequest[] = []
  /** What items' own pages show beside the item. */
  readonly details = new Map<string, Partial<ItemAnswer>>()
  /** What other paths answer, such as `records` or `records/steps`. */
  readonly pages = new Map<string, unknown>([
    ['shared-area/release', { sentence: 'One file will be open to Jo Example.', names: [], seen: null, findings: [] }],
    ['notices', { until: 'Monday 22 February 2027', days: [], people: [], choices: [] }],
    ['returns/owners', { owners: [{ seat: 'pir-lead-health', title: 'Isla Fraser, PIR lead, health' }] }],
  ])
  /** What was posted to those. */
  readonly posted: { readonly path: string; readonly body: unknown }[] = []
  readonly tokens = new Set<string>()
  private readonly before = new Map<string, Overview>()

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.tokens.add(request.headers.authorization ?? '')
    const { status, body } = await this.decide(request)
    response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    response.end(JSON.stringify(body))
  }

  private async decide(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    if (this.refusal) return { status: this.refusal.status, body: this.refusal.failure }
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://tab')
    const [, , , what, id = ''] = pathname.split('/')
    if (what === 'overview') return { status: 200, body: this.overviewOf(searchParams.get('inspection')) }
    if (what === 'items') return this.itemNamed(decodeURIComponent(id))
    if (what === 'wishes') return { status: 200, body: this.grant(wishRequest.parse(await json(request))) }
    if (what === 'undo') return { status: 200, body: this.takeBack(undoRequest.parse(await json(request)).deed) }
    return this.answerPage(pathname.replace('/api/tab/', ''), request)
  }

  private async answerPage(path: string, request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const body = this.pages.get(path)
    if (body === undefined) throw new Error(`The tab asked for ${request.url}`)
    if (request.method === 'POST') this.posted.push({ path, body: await bodyOf(request) })
    return { status: 200, body }
  }

  private overviewOf(wanted: string | null): Overview {
    const other = this.overview.others.find(({ id }) => id === wanted)
    if (!other) return this.overview
    const { id, partnership } = this.overview.inspection
    return { ...this.overview, inspection: { ...this.overview.inspection, ...other }, others: [{ id, partnership }] }
  }

  private itemNamed(id: string): { status: number; body: unknown } {
    const item = this.find(id)
    if (item) return { status: 200, body: { ...PLAIN, ...this.details.get(id), now: this.overview.now, item } }
    const message = 'That is not part of this inspection any more.'
    return { status: 404, body: { reason: 'not found', message } satisfies Failure }
  }

  private grant(request: WishRequest): { deed: string; told: string } {
    this.wishes.push(request)
    if (request.wish.type === 'move') return this.move(request.item, request.wish)
    const item = this.find(request.item)
    if (!item) throw new Error(`No item ${request.item}`)
    const deed = `deed-${this.wishes.length}`
    this.before.set(deed, this.overview)
    this.overview = replaceItem(this.overview, { ...item, ...outcomeOf(request.wish), undo: deed })
    return { deed, told: `${item.title}: ${toldOf(request.wish)}.` }
  }

  private move(id: string, { day, start }: Extract<Wish, { type: 'move' }>): { deed: string; told: string } {
    const deed = `deed-${this.wishes.length}`
    this.before.set(deed, this.overview)
    const moved = { when: `${start} on ${day}`, movable: { day, start } }
    const meetings = this.overview.meetings.map((one) => (one.id === id ? { ...one, ...moved } : one))
    this.overview = { ...this.overview, meetings }
    return { deed, told: `Partnership meeting 2: moved to ${moved.when}.` }
  }

  private takeBack(deed: string): { told: string } {
    const before = this.before.get(deed)
    if (!before) throw new Error(`No deed ${deed}`)
    this.overview = before
    return { told: 'Undone. It stands as before.' }
  }

  private find(id: string): ItemView | undefined {
    const { needsAttention, dueNext, awaited, returns, actions } = this.overview
    return [...returns, ...actions, ...dueNext, ...needsAttention, ...awaited].find((item) => item.id === id)
  }
}

/** What was posted, or of a document its name and how long it is. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const name = request.headers['x-document-name']
  if (name === undefined) return json(request)
  return { name: decodeURIComponent(String(name)), bytes: (await buffer(request)).length }
}

type Wish = WishRequest['wish']

function outcomeOf(wish: Exclude<Wish, { type: 'move' }>): Partial<ItemView> {
  if (wish.type === 'taken') return { owner: 'Isla Fraser', ownedByMe: true }
  if (wish.type === 'ready' || wish.type === 'signed off') return { state: wish.type }
  if (wish.type === 'answered') return {}
  if (wish.type === 'move file') return { state: 'drafting' }
  const state = wish.type === 'hand in' ? 'handed in' : wish.type
  return { state, settled: `${state} at 9:05am today`, distance: '', wishes: [] }
}

function toldOf(wish: Wish): string {
  if (wish.type === 'hand in') return `handed in at 9:05am today (${wish.stated?.where ?? 'the shared area'})`
  return wish.type === 'taken' ? 'now with Isla Fraser' : wish.type
}
