import { type Context, Hono } from 'hono'
import { volumeRequest } from '../../src/contract/coverage.ts'
import { logChoiceRequest, packRequest } from '../../src/contract/hand-out.ts'
import { askUnhurried } from '../../src/graph/unhurried.ts'
import { chooseLog } from '../../src/services/hand-out/choose-log.ts'
import { openPack, type PackFor } from '../../src/services/hand-out/open-pack.ts'
import { checkMayPack, issueTicket, redeemTicket } from '../../src/services/hand-out/pack-tickets.ts'
import { seeCoverage } from '../../src/services/hand-out/see-coverage.ts'
import { seeHandOut } from '../../src/services/hand-out/see-hand-out.ts'
import { setVolume } from '../../src/services/hand-out/set-volume.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { tellFailure } from '../telling/tell-failure.ts'
import { presentCoverage, presentHandOut } from './present-hand-out.ts'
import { asked, read, type Variables } from './tab-call.ts'

/** `/api/tab/evidence`: what leaves the log; shapes in `src/contract/coverage.ts` and `hand-out.ts`. */
export function handOutApi(needs: Surroundings): Hono<Variables> {
  const api = new Hono<Variables>()
  registerSights(api, needs)
  api.post('/volume', async (context) => {
    const { inspection, volume } = await read(context, volumeRequest)
    await setVolume(needs, { inspectionId: inspection, volume, by: context.get('person') })
    return context.json({ told: 'The limits are saved.' })
  })
  api.post('/log-choice', async (context) => {
    const request = await read(context, logChoiceRequest)
    const { inspection, ...choice } = request
    await chooseLog(needs, { inspectionId: inspection, by: context.get('person'), ...choice })
    const ours = 'Waymark’s log takes its place within a minute. SharePoint keeps the other in its version history.'
    const theirs = 'Yours stays as it is. Waymark keeps its own beside it.'
    return context.json({ told: request.choice === 'ours' ? ours : theirs })
  })
  api.post('/pack', async (context) => {
    const request = await read(context, packRequest)
    const { id } = await issueTicket(needs, { inspectionId: request.inspection, by: context.get('person') })
    return context.json({ path: `/api/packs/${encodeURIComponent(request.inspection)}/${id}` })
  })
  api.get('/pack', async (context) => {
    const { person: by, id } = await asked(needs, context)
    await checkMayPack(needs, { inspectionId: id, by })
    return sendPack(needs, { inspectionId: id, by })
  })
  return api
}

function registerSights(api: Hono<Variables>, needs: Surroundings): void {
  api.get('/coverage', async (context) => {
    const { person, id } = await asked(needs, context)
    const { read: seen, coverage } = await seeCoverage(needs, id)
    return context.json(presentCoverage(seen, coverage, { person, now: needs.clock.now() }))
  })
  api.get('/hand-out', async (context) => {
    const { person, id } = await asked(needs, context)
    return context.json(presentHandOut(await seeHandOut(needs, id), { person, now: needs.clock.now() }))
  })
}

/**
 * `GET /api/packs/<inspection>/<ticket>`: the download itself, as a browser begins it, without a token. What goes wrong before it
 * begins is told in words, since a person sees it.
 */
export async function downloadPack(context: Context, needs: Surroundings): Promise<Response> {
  // Whoever only looks whether the address is there must not use up the ticket.
  if (context.req.method !== 'GET') return context.body(null, 405, { Allow: 'GET' })
  try {
    const { inspection = '', ticket = '' } = context.req.param()
    const { inspectionId, person } = await redeemTicket(needs, inspection, ticket)
    return await sendPack(needs, { inspectionId, by: person })
  } catch (error) {
    const known = tellFailure(error)
    if (!known) throw error
    return context.text(known.failure.message, known.status, { 'Cache-Control': 'no-store' })
  }
}

/** Thousands of files may be asked for on the way: whatever else is asked of Graph goes first. */
async function sendPack(needs: Surroundings, wanted: PackFor): Promise<Response> {
  const { name, content } = await askUnhurried(() => openPack(needs, wanted))
  const body = content instanceof ReadableStream ? content : ReadableStream.from(content)
  return new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="Evidence.zip"; filename*=UTF-8''${encodeName(name)}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** As RFC 8187 has it. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
