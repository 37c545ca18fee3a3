import { type Context, Hono } from 'hono'
import { addedChange, addedRequest } from '../../src/contract/added-return.ts'
import { dayInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'
import { keepReturn, saveReturn } from '../../src/services/deed/added-return.ts'
import { see } from '../../src/services/see.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { asked, read, type Variables } from './tab-call.ts'

/** `/api/tab/returns/*`: returns that the inspectors ask for beyond the programme. Shapes in `src/contract/added-return.ts`. */
export function returnsApi(needs: Surroundings): Hono<Variables> {
  const api = new Hono<Variables>()
  api.get('/owners', async (context) => {
    const { id } = await asked(needs, context)
    const { programme, inspection } = await see(needs, id)
    const inside = programme.seats.filter(({ role }) => !['outside', 'viewer'].includes(role))
    const owners = inside.map(({ id: seat, title }) => {
      const holder = inspection.seats.find((one) => one.seat === seat)?.holder?.name
      return { seat, title: holder ? `${holder}, ${title}` : title }
    })
    return context.json({ owners })
  })
  api.post('/', async (context) => {
    const { inspection: inspectionId, item: itemId, form } = await read(context, addedRequest)
    const by = context.get('person')
    const item = await saveReturn(needs, { inspectionId, by, form, ...(itemId !== undefined && { itemId }) })
    const done = itemId === undefined ? 'added' : 'changed'
    const told = `${form.title}: ${done}, due ${timeInWords(form.time)} on ${dayInWords(form.day)}.`
    return context.json({ item, told })
  })
  api.post('/take-back', (context) => keep(needs, context, false))
  api.post('/put-back', (context) => keep(needs, context, true))
  return api
}

async function keep(needs: Surroundings, context: Context<Variables>, kept: boolean): Promise<Response> {
  const { inspection: inspectionId, item } = await read(context, addedChange)
  await keepReturn(needs, { inspectionId, by: context.get('person'), itemId: item, kept })
  const told = kept ? 'The return is back.' : 'The return is taken back. Its folder and what lies there stay.'
  return context.json({ item, told })
}
