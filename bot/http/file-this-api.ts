import { type Context, Hono } from 'hono'
import { type Filed, type FileThis, moveRequest, undoFiledRequest, uploadQuery } from '../../src/contract/file-this.ts'
import { type FilePlace, placeKey, readPlaceKey } from '../../src/domain/evidence/file-place.ts'
import { placesFor, urlOfPlace } from '../../src/domain/evidence/places-for.ts'
import { mayFileIn } from '../../src/services/receive/may-file-in.ts'
import { type Placed, placeDocuments } from '../../src/services/receive/place-documents.ts'
import { LARGEST } from '../../src/services/receive/read-document.ts'
import { receiveUpload } from '../../src/services/receive/receive-upload.ts'
import { undoReceived } from '../../src/services/receive/undo-received.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { see } from '../../src/services/see.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { toldPlaced, toldTakenOut } from '../telling/told-received.ts'
import { asked, read, Unreadable, type Variables } from './tab-call.ts'

/** Its body is a whole document: the service counts what it reads. */
export const UPLOAD_PATH = '/api/tab/file-this/upload'

/** `/api/tab/file-this/*`: the dialog that puts a document into its place. Shapes in `src/contract/file-this.ts`. */
export function fileThisApi(needs: Surroundings): Hono<Variables> {
  const api = new Hono<Variables>()
  api.get('/', async (context) => context.json(await present(needs, context)))
  api.post('/move', async (context) => {
    const { inspection: inspectionId, held: id, place } = await read(context, moveRequest)
    const by = context.get('person')
    return context.json(filed(await placeDocuments(needs, { inspectionId, id, by, place: placeAt(place) })))
  })
  api.post('/upload', async (context) => {
    const { inspection: inspectionId, id, place, name } = readUpload(context)
    const upload = { inspectionId, id, name, by: context.get('person'), place: placeAt(place) }
    return context.json(filed(await receiveUpload(needs, upload, bodyOf(context))))
  })
  api.post('/undo', async (context) => {
    const { inspection: inspectionId, id } = await read(context, undoFiledRequest)
    const received = await undoReceived(needs, { inspectionId, id, by: context.get('person') })
    return context.json({ told: toldTakenOut(received) })
  })
  return api
}

async function present(needs: Surroundings, context: Context<Variables>): Promise<FileThis> {
  const { person, id, mine } = await asked(needs, context)
  const picture = await see(needs, id)
  const held = await needs.store.documents.held(id, context.req.query('held') ?? '', needs.clock.now())
  const count = held?.by.id === person.id ? held.documents.length : 0
  const offered = mine.filter((one) => one.id === id || mayFileIn(needs, one, person.id))
  return {
    partnership: picture.inspection.partnership,
    inspections: offered.map((one) => ({ id: one.id, partnership: one.partnership })),
    places: placesFor(picture, person.id).map(({ place, title, when, closed }) => {
      return { key: placeKey(place), title, when, closed, url: urlOfPlace(picture, place) ?? null }
    }),
    movable: count > 0 ? { count } : null,
    largest: LARGEST,
  }
}

function filed(placed: Placed): Filed {
  return { told: toldPlaced(placed), id: placed.received.id, url: placed.folderUrl }
}

function placeAt(key: string): FilePlace {
  const place = readPlaceKey(key)
  if (place) return place
  throw new Unreadable()
}

function readUpload(context: Context) {
  const name = decode(context.req.header('X-Document-Name') ?? '')
  const { inspection, place, id } = context.req.query()
  const parsed = uploadQuery.safeParse({ inspection, place, id, name })
  if (!parsed.success || name.includes('\0') || !name.isWellFormed()) throw new Unreadable()
  return parsed.data
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Unreadable()
  }
}

async function* bodyOf(context: Context): AsyncGenerator<Uint8Array> {
  try {
    yield* context.req.raw.body ?? []
  } catch (cause) {
    throw brokenOff(cause)
  }
}

function brokenOff(cause: unknown): Refusal {
  return new Refusal('changed meanwhile', 'It did not arrive whole. Drop it again.', cause)
}
