import type { Hono } from 'hono'
import { listTeam } from '../connector/installations.ts'
import { listCommands } from '../extension/find-command.ts'
import { GraphError } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { control } from './control.ts'
import { registerDeskRecycleBin } from './desk-recycle-bin.ts'

type Site = { id: string; name: string; displayName?: string; webUrl: string }
type Drive = { id: string; name: string }

/** What the desk page has to know before it can show anything. */
export function registerDeskControl(app: Hono, kernel: Kernel): void {
  registerDeskRecycleBin(app, kernel)
  app.get(
    '/_tenant/desk',
    control(async () => {
      const { team, sites, apps, hint } = kernel.content
      const channel = team.channels[1] ?? team.channels[0]
      const [place] = sites
      const site = await readAsMember<Site>(kernel, `/sites/${place?.hostname}:/${place?.path}`)
      const drive = await readAsMember<Drive>(kernel, `/sites/${site.id}/drive`)
      const shown = apps.find((each) => each.tab) ?? apps[0]
      return {
        app: {
          ...{ id: shown?.appId, name: shown?.name, botName: shown?.name },
          ...{ tabName: shown?.tab?.name, tabUrl: shown?.tab?.url ?? '' },
          takesFiles: shown?.manifest?.bots?.some(({ supportsFiles }) => supportsFiles) ?? false,
          commands: shown === undefined ? [] : listCommands(shown),
        },
        team: { id: team.id, name: team.name, channel, members: listTeam(kernel).map(({ id }) => id) },
        site: { id: site.id, name: site.displayName ?? site.name, webUrl: site.webUrl },
        drive: { id: drive.id, name: drive.name },
        hint,
      }
    }),
  )
}

/** Sites and drives are Graph's to tell. */
async function readAsMember<T>(kernel: Kernel, path: string): Promise<T> {
  const [member] = listTeam(kernel).filter((person) => !person.guest)
  if (!member) throw new Error('The team has no members.')
  const authorization = `Bearer ${await kernel.tokens.forPerson(member)}`
  const url = new URL(`/v1.0${path}`, kernel.url)
  const answer = await kernel.graph.handle({
    method: 'GET',
    url,
    headers: new Headers({ authorization }),
    body: new Uint8Array(),
  })
  if (answer.status < 300) return answer.body as T
  throw new GraphError(answer.status, 'siteNotFound', `GET ${path} answered ${answer.status}.`)
}
