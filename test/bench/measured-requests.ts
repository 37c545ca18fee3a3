import { bytesOf, type GraphClient } from '../tenant/graph-client.ts'
import type { LibraryUnderLoad } from './library-under-load.ts'
import type { Seeded } from './seed-items.ts'

/** A request whose time is taken: `prepare` is not counted, and what it answers is given to `run`. */
interface MeasuredRequest {
  name: string
  times: number
  prepare?: () => Promise<string>
  run: (prepared: string, turn: number) => Promise<{ status: number }>
}

/** The requests that a library's growth must not make dearer. */
function listRequests(graph: GraphClient, seeded: Seeded): MeasuredRequest[] {
  const drive = `/drives/${seeded.drive}`
  const last = `file-${String(seeded.count - 1).padStart(6, '0')}.txt`
  const put = (name: string) => graph('PUT', `${drive}/items/${seeded.flat}:/${name}:/content`, bytesOf(name))
  const page = async (first: string) => (await graph('GET', first)).body['@odata.nextLink'] ?? first
  const rename = (name: string) => graph('PATCH', `${drive}/items/${seeded.tree}`, { name })
  return [
    { name: 'item by path', times: 50, run: () => graph('GET', `${drive}/root:/Flat/${last}`) },
    { name: 'first page of 50 children', times: 30, run: () => graph('GET', `${drive}/root:/Flat:/children?$top=50`) },
    {
      name: 'next page of 40 children',
      times: 30,
      prepare: () => page(`${drive}/root:/Flat:/children?$top=40`),
      run: (next) => graph('GET', next),
    },
    {
      name: 'next page of 40 list items with fields',
      times: 30,
      prepare: () => page(`${drive}/list/items?$top=40&$expand=fields`),
      run: (next) => graph('GET', next),
    },
    { name: 'upload of a new file', times: 50, run: (_, turn) => put(`new-${turn}.txt`) },
    { name: 'upload of a new version', times: 50, run: () => put(last) },
    {
      name: 'rename of a file',
      times: 50,
      run: (_, turn) => graph('PATCH', `${drive}/root:/Flat/new-${turn}.txt`, { name: `renamed-${turn}.txt` }),
    },
    {
      name: 'delete of a file',
      times: 50,
      run: (_, turn) => graph('DELETE', `${drive}/root:/Flat/renamed-${turn}.txt`),
    },
    {
      name: 'delta with one change',
      times: 30,
      prepare: async () => {
        const { body } = await graph('GET', `${drive}/root/delta?token=latest`)
        await put(last)
        return body['@odata.deltaLink']
      },
      run: (link) => graph('GET', link),
    },
    { name: 'first page of 50 of a whole delta', times: 20, run: () => graph('GET', `${drive}/root/delta?$top=50`) },
    { name: 'rename of a folder with a tenth of all below', times: 30, run: (_, turn) => rename(`Tree ${turn}`) },
    {
      name: 'move of that folder',
      times: 30,
      run: (_, turn) => {
        const id = turn % 2 === 0 ? seeded.flat : 'root'
        return graph('PATCH', `${drive}/items/${seeded.tree}`, { parentReference: { id } })
      },
    },
  ]
}

/** Milliseconds that each took in the middle, and what the delete of the folder with a tenth of all took per item. */
export async function measureRequests({ tenant, graph, seeded }: LibraryUnderLoad): Promise<Map<string, number>> {
  const figures = new Map<string, number>()
  for (const request of listRequests(graph, seeded)) figures.set(request.name, await takeMedian(request))
  const began = performance.now()
  await expectDone(graph('DELETE', `/drives/${seeded.drive}/items/${seeded.tree}`))
  figures.set(DELETE_WHOLE, performance.now() - began)
  await tenant.idle()
  return figures
}

/** Grows with what it deletes; told apart from the requests that must not. */
export const DELETE_WHOLE = 'delete of a folder with a tenth of all below'

async function takeMedian({ times, prepare, run }: MeasuredRequest): Promise<number> {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const prepared = (await prepare?.()) ?? ''
    const began = performance.now()
    await expectDone(run(prepared, turn))
    taken.push(performance.now() - began)
  }
  return taken.sort((a, b) => a - b)[times >> 1] ?? 0
}

async function expectDone(answer: Promise<{ status: number }>): Promise<void> {
  const { status } = await answer
  if (status >= 400) throw new Error(`A measured request was answered ${status}.`)
}
