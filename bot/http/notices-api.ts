import { Hono } from 'hono'
import { noticesUndoRequest } from '../../src/contract/notices.ts'
import { unchoose } from '../../src/services/notice/choose.ts'
import { pendingNotices } from '../../src/services/notice/pending.ts'
import { seeReach } from '../../src/services/notice/see-reach.ts'
import { see } from '../../src/services/see.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { presentNotices } from './present-notices.ts'
import { asked, read, type Variables } from './tab-call.ts'

/** `/api/tab/notices`: what goes out, whom it reaches, what people chose. Shapes in `src/contract/notices.ts`. */
export function noticesApi(needs: Surroundings): Hono<Variables> {
  const api = new Hono<Variables>()
  api.get('/', async (context) => {
    const { person, id } = await asked(needs, context)
    const picture = await see(needs, id)
    const [choices, pending, reached] = await Promise.all([
      needs.store.noticeChoices.of(id),
      pendingNotices(needs, picture),
      seeReach(needs, picture),
    ])
    return context.json(presentNotices({ picture, choices, pending, reached }, person))
  })
  api.post('/undo', async (context) => {
    const { inspection, choice } = await read(context, noticesUndoRequest)
    await unchoose(needs, { inspectionId: inspection, choiceId: choice, by: context.get('person') })
    return context.json({ told: 'Undone.' })
  })
  return api
}
