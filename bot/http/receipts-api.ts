import { Hono } from 'hono'
import { Refusal } from '../../src/services/refusal.ts'
import { see } from '../../src/services/see.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { presentReceipt } from './present-receipt.ts'
import { asked, type Variables } from './tab-call.ts'

/** `/api/tab/receipts/*`: what was handed in, as it was written down then. */
export function receiptsApi(needs: Surroundings): Hono<Variables> {
  const api = new Hono<Variables>()
  api.get('/:receipt', async (context) => {
    const { id } = await asked(needs, context)
    const receipt = await needs.store.receipts.get(id, context.req.param('receipt'))
    if (!receipt) {
      throw new Refusal('unknown item', 'There is no such receipt yet. One just handed in is written within a minute.')
    }
    const { programme } = await see(needs, id)
    const deed = await needs.store.deeds.get(id, receipt.id)
    return context.json(presentReceipt(receipt, deed, programme.timeZone))
  })
  return api
}
