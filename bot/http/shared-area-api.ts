import { Hono } from 'hono'
import { inspectorsRequest, lookRequest } from '../../src/contract/shared-area.ts'
import { see } from '../../src/services/see.ts'
import { lookAtSharing } from '../../src/services/sharing/look-at-sharing.ts'
import { nameInspectors } from '../../src/services/sharing/name-inspectors.ts'
import { previewRelease } from '../../src/services/sharing/preview-release.ts'
import { seeSharing } from '../../src/services/sharing/see-sharing.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { presentReleasePreview, presentSharedArea } from './present-shared-area.ts'
import { asked, chooseInspection, read, type Variables } from './tab-call.ts'
import type { TabIdentity } from './tab-identity.ts'

/** `/api/tab/shared-area`: what the inspectors can open. Shapes in `src/contract/shared-area.ts`. */
export function sharedAreaApi(needs: Surroundings): Hono<Variables> {
  const api = new Hono<Variables>()
  api.get('/', async (context) => {
    const { person, id } = await asked(needs, context)
    return context.json(await answer(needs, id, person))
  })
  api.post('/look', async (context) => {
    const request = await read(context, lookRequest)
    const person = context.get('person')
    const { id } = await chooseInspection(needs, person, request.inspection)
    await lookAtSharing(needs, id)
    return context.json(await answer(needs, id, person))
  })
  api.post('/inspectors', async (context) => {
    const { inspection, inspectors } = await read(context, inspectorsRequest)
    await nameInspectors(needs, { inspectionId: inspection, inspectors, by: context.get('person') })
    return context.json({ told: 'Saved who the inspectors are.' })
  })
  api.get('/release', async (context) => {
    const { id } = await asked(needs, context)
    const preview = await previewRelease(needs, id, context.req.query('item') ?? '')
    return context.json(presentReleasePreview(await see(needs, id), preview))
  })
  return api
}

async function answer(needs: Surroundings, inspectionId: string, person: TabIdentity) {
  const { picture, report } = await seeSharing(needs, inspectionId)
  return presentSharedArea(picture, report, person)
}
