import { DefaultHeaders, DefaultInit, GraphCollection, GraphQueryable, type IGraphQueryable, Paged } from '@pnp/graph'
import { createBatch } from '@pnp/graph/batching.js'
import { CalendarView, Events } from '@pnp/graph/calendars/index.js'
import { DriveItems, Drives, type IDriveItem, Root } from '@pnp/graph/files/index.js'
import { Sites } from '@pnp/graph/sites/index.js'
import { Channels, Teams } from '@pnp/graph/teams/index.js'
import { Users } from '@pnp/graph/users/index.js'
import { BrowserFetchWithRetry, DefaultParse, HttpRequestError, parseBinderWithErrorCheck } from '@pnp/queryable'
import type { ClientGround } from './client-ground.ts'
import { DECORATION, type GraphJudge, type Wire } from './graph-judge.ts'
import { generateFile, RANGE } from './large-file.ts'

/** The community's client that grew with SharePoint. */
export function judgeWithPnp({ graphUrl, graphToken }: Pick<ClientGround, 'graphUrl' | 'graphToken'>): GraphJudge {
  const graph = openGraph(graphUrl, graphToken)
  const drive = (id: string) => Drives(graph).getById(id)
  const user = (mailbox: string) => Users(graph).getById(mailbox)
  const item = (driveId: string, path: string) => drive(driveId).getItemByPath(encodeURI(path))
  return {
    findSite: (hostname, path) => Sites(graph).getById(`${hostname}:/${path}`)(),
    searchSites(words) {
      const sites = Sites(graph)
      sites.query.set('search', words)
      return sites()
    },
    listDrives: (site) => Drives(Sites(graph).getById(site))(),
    getItem: (driveId, path) => (path === '' ? drive(driveId).root() : item(driveId, path)()),
    listChildren: (driveId, path) =>
      collect(path === '' ? drive(driveId).root.children : drive(driveId).getItemsByPath(encodeURI(path))),
    makeFolder: (driveId, parent, name, conflictBehavior) =>
      DriveItems(drive(driveId).getItemById(parent), 'children').addFolder({ name, conflictBehavior }),
    putFile: (driveId, path, content) => Root(drive(driveId)).upload({ content, filePathName: encodeURI(path) }),
    async uploadInRanges(driveId, folder, name, size) {
      const { id } = await item(driveId, folder)()
      return uploadInRanges(drive(driveId).getItemById(String(id)), name, size)
    },
    async readFile(driveId, id) {
      const it = drive(driveId).getItemById(id)
      const { '@microsoft.graph.downloadUrl': url } = (await it()) as Wire
      return GraphQueryable([it, url]).using(takeStream())()
    },
    changeItem: (driveId, id, members) => drive(driveId).getItemById(id).update(members),
    deleteItem: (driveId, id) => drive(driveId).getItemById(id).delete(),
    readDelta: (driveId, link) => readRound(drive(driveId).root, link),
    getTogether: (paths) => getTogether(graph, paths),
    createEvent: (mailbox, event) => Events(user(mailbox)).add(event),
    changeEvent: (mailbox, id, members) => Events(user(mailbox)).getById(id).update(members),
    listEvents: (mailbox) => collect(Events(user(mailbox)).top(2)),
    viewCalendar: (mailbox, from, to) => CalendarView(user(mailbox), from, to)(),
    cancelEvent: (mailbox, id, comment) => Events(user(mailbox)).getById(id).cancel(comment),
    listMessages: (team, channel) => collect(Channels(Teams(graph).getById(team)).getById(channel).messages),
    explain(error) {
      if (!(error instanceof HttpRequestError)) throw error
      const { status, response, message } = error
      const { error: told } = JSON.parse(message.slice(message.indexOf('{')))
      return { status, code: told.code, location: response.headers.get('location') }
    },
  }
}

function openGraph(graphUrl: string, token: string): IGraphQueryable {
  const behaviours = [DefaultHeaders(), DefaultInit(graphUrl), BrowserFetchWithRetry(), DefaultParse()]
  return GraphQueryable('').using(...behaviours, (instance) => {
    // In its own moment, as the library's sign-ins do, so that an upload address gets no token.
    instance.on.auth(async (url: URL, init: RequestInit) => {
      init.headers = { ...init.headers, Authorization: `Bearer ${token}`, 'User-Agent': DECORATION }
      return [url, init]
    })
    return instance
  })
}

async function collect(pages: AsyncIterable<Wire[]>): Promise<Wire[]> {
  const found: Wire[] = []
  for await (const page of pages) found.push(...page)
  return found
}

async function uploadInRanges(folder: IDriveItem, name: string, size: number): Promise<Wire> {
  const { resumableUpload } = await folder.createUploadSession({ item: { name }, conflictBehavior: 'fail' })
  let at = 0
  let told: Wire
  for (const range of generateFile(size)) {
    told = await resumableUpload.upload(range.length, range, `bytes ${at}-${at + range.length - 1}/${size}`)
    at += RANGE
  }
  return told
}

async function readRound(root: IGraphQueryable, link?: string): Promise<{ items: Wire[]; link: string }> {
  const items: Wire[] = []
  let next = link ?? `${root.toUrl()}/delta`
  for (;;) {
    const page = (await GraphCollection([root, next]).using(Paged())()) as Wire
    items.push(...page.value)
    if (!page.hasNext) return { items, link: page.deltaLink }
    next = page.nextLink
  }
}

async function getTogether(graph: IGraphQueryable, paths: readonly string[]): Promise<Wire[]> {
  const [batched, execute] = createBatch(graph)
  const asked = paths.map((path) => GraphQueryable(graph, path).using(batched)())
  await execute()
  return Promise.all(asked)
}

function takeStream() {
  return parseBinderWithErrorCheck(async (response) => response.body)
}
