import { type Context, Hono } from 'hono'
import { undoRequest, type WishRequest, wishRequest } from '../../src/contract/wish-request.ts'
import type { Act, Deed } from '../../src/domain/inspection/deed.ts'
import type { Instant } from '../../src/domain/schedule/day.ts'
import { act } from '../../src/services/deed/act.ts'
import { answerPart } from '../../src/services/deed/answer-part.ts'
import { handIn } from '../../src/services/deed/hand-in.ts'
import { markReady } from '../../src/services/deed/mark-ready.ts'
import { signOff } from '../../src/services/deed/sign-off.ts'
import { undoDeed } from '../../src/services/deed/undo-deed.ts'
import { moveToReturn } from '../../src/services/examine/move-to-return.ts'
import { moveMeeting } from '../../src/services/meeting/move-meeting.ts'
import { see } from '../../src/services/see.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { toldDeed, toldUndo } from '../telling/told-deed.ts'
import { checksApi } from './checks-api.ts'
import { evidenceApi } from './evidence-api.ts'
import { fileThisApi, UPLOAD_PATH } from './file-this-api.ts'
import { foldersApi } from './folders-api.ts'
import { handOutApi } from './hand-out-api.ts'
import { noticesApi } from './notices-api.ts'
import { presentItemAnswer } from './present-item-answer.ts'
import { presentOverview } from './present-overview.ts'
import { receiptsApi } from './receipts-api.ts'
import { recordsApi } from './records-api.ts'
import { returnsApi } from './returns-api.ts'
import { sharedAreaApi } from './shared-area-api.ts'
import { asked, read, refuseOutside, type Variables } from './tab-call.ts'
import type { TabIdentity } from './tab-identity.ts'

/** Authenticates every call; what it may do is decided by the services. */
export interface TabApiSettings {
  readonly identify: (authorization: string | undefined) => Promise<TabIdentity>
}

/** `/api/tab/*`: shapes in `src/contract`. */
export function tabApi(needs: Surroundings, { identify }: TabApiSettings): Hono<Variables> {
  const api = new Hono<Variables>()
  api.use(async (context, next) => {
    context.set('person', await identify(context.req.header('Authorization')))
    context.header('Cache-Control', 'no-store')
    if (context.req.method === 'POST') {
      await refuseOutside(needs, context.get('person'), await inspectionPosted(context))
    }
    await next()
  })
  api.get('/overview', async (context) => {
    const { person, id, mine } = await asked(needs, context)
    return context.json(await presentOverview(needs, await see(needs, id), person, mine))
  })
  api.get('/items/:item', async (context) => {
    const { person, id } = await asked(needs, context)
    return context.json(await presentItemAnswer(needs, await see(needs, id), context.req.param('item'), person))
  })
  api.post('/wishes', async (context) => {
    const request = await read(context, wishRequest)
    const deed = await grant(needs, request, context.get('person'))
    return context.json({ deed: deed.id, told: toldDeed(await see(needs, request.inspection), deed) })
  })
  api.post('/undo', async (context) => {
    const request = await read(context, undoRequest)
    const by = context.get('person')
    const deed = await undoDeed(needs, { inspectionId: request.inspection, deedId: request.deed, by })
    return context.json({ told: toldUndo(await see(needs, request.inspection), deed) })
  })
  api.route('/checks', checksApi(needs))
  api.route('/file-this', fileThisApi(needs))
  api.route('/folders', foldersApi(needs))
  api.route('/evidence', evidenceApi(needs))
  api.route('/evidence', handOutApi(needs))
  api.route('/notices', noticesApi(needs))
  api.route('/receipts', receiptsApi(needs))
  api.route('/records', recordsApi(needs))
  api.route('/returns', returnsApi(needs))
  api.route('/shared-area', sharedAreaApi(needs))
  return api
}

/** A document's is said in its address: its body is not to be held whole. What cannot be read is told by whoever reads it. */
async function inspectionPosted({ req }: Context): Promise<unknown> {
  if (req.path === UPLOAD_PATH) return req.query('inspection')
  return ((await req.json().catch(() => null)) as { inspection?: unknown } | null)?.inspection
}

function grant(needs: Surroundings, { inspection, item, wish }: WishRequest, by: TabIdentity): Promise<Deed> {
  const target = { inspectionId: inspection, itemId: item, by }
  switch (wish.type) {
    case 'hand in':
      return handIn(needs, { ...target, ...(wish.stated && { stated: stated(wish.stated) }) })
    case 'ready':
      return markReady(needs, target)
    case 'signed off':
      return signOff(needs, { ...target, ...(wish.seen !== undefined && { seen: wish.seen }) })
    case 'answered':
      return answerPart(needs, { ...target, ...answered(wish) })
    case 'taken':
      return act(needs, { ...target, act: { type: 'taken', person: by.id, name: by.name } })
    case 'arrived':
      return act(needs, { ...target, act: arrived(wish, needs.clock.now()) })
    case 'move file':
      return moveToReturn(needs, { ...target, fileId: wish.file, eTag: wish.version })
    case 'move':
      return moveMeeting(needs, { ...target, to: { day: wish.day, start: wish.start } })
    case 'not applicable':
      return act(needs, { ...target, act: { type: 'not applicable', reason: wish.reason } })
    default:
      return act(needs, { ...target, act: { type: wish.type } })
  }
}

type Wish<T extends WishRequest['wish']['type']> = Extract<WishRequest['wish'], { type: T }>

function stated({ where, when, proof, words }: NonNullable<Wish<'hand in'>['stated']>) {
  return { where, when: Date.parse(when), ...(proof && { proof }), ...(words && { words }) }
}

function answered({ part, file, asAt }: Wish<'answered'>) {
  return { part, ...(file !== undefined && { file }), ...(asAt !== undefined && { asAt }) }
}

function arrived({ how, when, from }: Wish<'arrived'>, now: Instant): Act {
  return { type: 'arrived', when: when ? Date.parse(when) : now, ...(how && { how }), ...(from && { from }) }
}
