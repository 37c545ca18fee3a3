import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  type Context,
  GraphError,
  HTTPMessageHandler,
  type Middleware,
  OneDriveLargeFileUploadTask,
  PageIterator,
  RedirectHandler,
  ResponseType,
  RetryHandler,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client'
import type { ClientGround } from './client-ground.ts'
import { DECORATION, type GraphJudge, type Wire } from './graph-judge.ts'
import { generateFile, RANGE } from './large-file.ts'

/** Microsoft's client for JavaScript, with the links of its own chain but for the one that sets the token. */
export function judgeWithGraphClient({ graphUrl, graphToken }: ClientGround): GraphJudge {
  const client = openClient(graphUrl, graphToken)
  const below = (drive: string, path: string) =>
    path === '' ? `/drives/${drive}/root` : `/drives/${drive}/root:/${encodeURI(path)}`
  const listAll = (path: string) => collect(client, path)
  return {
    findSite: (hostname, path) => client.api(`/sites/${hostname}:/${path}`).get(),
    searchSites: (words) => listAll(`/sites?search=${encodeURIComponent(words)}`),
    listDrives: (site) => listAll(`/sites/${site}/drives`),
    getItem: (drive, path) => client.api(below(drive, path)).get(),
    listChildren: (drive, path) => listAll(`${below(drive, path)}${path === '' ? '' : ':'}/children?$select=id,name`),
    makeFolder: (drive, parent, name, conflict) =>
      client
        .api(`/drives/${drive}/items/${parent}/children`)
        .post({ name, folder: {}, '@microsoft.graph.conflictBehavior': conflict }),
    putFile: (drive, path, bytes) => client.api(`${below(drive, path)}:/content`).put(bytes),
    uploadInRanges: (drive, folder, name, size) =>
      uploadInRanges(client, below(drive, `${folder}/${name}`), name, size),
    async readFile(drive, id) {
      const stream = await client.api(`/drives/${drive}/items/${id}/content`).responseType(ResponseType.STREAM).get()
      return stream as AsyncIterable<Uint8Array>
    },
    changeItem: (drive, id, members) => client.api(`/drives/${drive}/items/${id}`).patch(members),
    deleteItem: (drive, id) => client.api(`/drives/${drive}/items/${id}`).delete(),
    async readDelta(drive, link) {
      const first = await client.api(link ?? `/drives/${drive}/root/delta`).get()
      const items: Wire[] = []
      const pages = new PageIterator(client, first, (item) => items.push(item) > 0)
      await pages.iterate()
      return { items, link: pages.getDeltaLink() ?? '' }
    },
    getTogether: (paths) => getTogether(client, new URL(graphUrl), paths),
    createEvent: (mailbox, event) => client.api(`/users/${mailbox}/events`).post(event),
    changeEvent: (mailbox, id, members) => client.api(`/users/${mailbox}/events/${id}`).patch(members),
    listEvents: (mailbox) => listAll(`/users/${mailbox}/events?$top=2`),
    viewCalendar: (mailbox, from, to) =>
      listAll(`/users/${mailbox}/calendarView?startDateTime=${from}&endDateTime=${to}`),
    cancelEvent: (mailbox, id, comment) => client.api(`/users/${mailbox}/events/${id}/cancel`).post({ comment }),
    listMessages: (team, channel) => listAll(`/teams/${team}/channels/${encodeURIComponent(channel)}/messages`),
    explain(error) {
      if (!(error instanceof GraphError)) throw error
      return {
        status: error.statusCode,
        code: error.code ?? undefined,
        location: error.headers?.get('location') ?? null,
      }
    },
  }
}

function openClient(graphUrl: string, token: string): Client {
  const chain: Middleware[] = [
    ...[bearToken(graphUrl, token), new RetryHandler(), new RedirectHandler(), new TelemetryHandler()],
    new HTTPMessageHandler(),
  ]
  for (const [index, link] of chain.entries()) if (chain[index + 1]) link.setNext?.(chain[index + 1] as Middleware)
  const [middleware] = chain
  if (!middleware) throw new Error('The chain is empty.')
  return Client.initWithMiddleware({ middleware, baseUrl: new URL(graphUrl).origin, defaultVersion: 'v1.0' })
}

/** Its own handler knows Microsoft's hosts alone, and here upload addresses have the same host as Graph. */
function bearToken(graphUrl: string, token: string): Middleware {
  let next: Middleware | undefined
  return {
    async execute(context: Context) {
      const isGraph = String(context.request).startsWith(`${graphUrl}/`)
      const headers = new Headers(context.options?.headers as Record<string, string>)
      if (isGraph) headers.set('Authorization', `Bearer ${token}`)
      headers.set('User-Agent', DECORATION)
      context.options = { ...context.options, headers: Object.fromEntries(headers) }
      await next?.execute(context)
    },
    setNext: (link) => {
      next = link
    },
  }
}

async function collect(client: Client, path: string): Promise<Wire[]> {
  const found: Wire[] = []
  await new PageIterator(client, await client.api(path).get(), (item) => found.push(item) > 0).iterate()
  return found
}

/** Its `StreamUpload` adds listeners with every range, so the bytes are handed to its task as they are made. */
async function uploadInRanges(client: Client, place: string, name: string, size: number): Promise<Wire> {
  const ranges = generateFile(size)
  const file = {
    name,
    size,
    content: new ArrayBuffer(0),
    sliceFile: async () => ranges.next().value as Buffer<ArrayBuffer>,
  }
  const uploadSessionURL = `${place}:/createUploadSession`
  const options = { fileName: name, uploadSessionURL, conflictBehavior: 'fail', rangeSize: RANGE }
  const task = await OneDriveLargeFileUploadTask.createTaskWithFileObject(client, file as never, options)
  return (await task.upload()).responseBody
}

/** Its batch takes the addresses of requests from below the host, and Graph its parts from below the version. */
async function getTogether(client: Client, { origin }: URL, paths: readonly string[]): Promise<Wire[]> {
  const steps = paths.map((path, index) => ({ id: String(index), request: new Request(origin + path) }))
  const content = await new BatchRequestContent(steps).getContent()
  const answers = new BatchResponseContent(await client.api('/$batch').post(content))
  return Promise.all(paths.map((_, index) => answers.getResponseById(String(index)).json()))
}
