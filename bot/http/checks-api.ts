import { Hono } from 'hono'
import { checksRequest } from '../../src/contract/checks.ts'
import { changeChecks } from '../../src/services/examine/change-checks.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { read, type Variables } from './tab-call.ts'

/** `/api/tab/checks`: what the workbooks of returns are looked at for; shapes in `src/contract/checks.ts`. */
export function checksApi(needs: Surroundings): Hono<Variables> {
  const api = new Hono<Variables>()
  api.post('/', async (context) => {
    const { inspection, item, checks } = await read(context, checksRequest)
    await changeChecks(needs, { inspectionId: inspection, itemId: item, checks, by: context.get('person') })
    return context.json({ told: 'Saved. Its workbook is looked through for it now.' })
  })
  return api
}
