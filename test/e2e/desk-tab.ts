import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'

const LIBRARY = createRequire(import.meta.url).resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js')

/** What a tab sees of its host through Microsoft's own library, written where a test can read it. */
const describePage = (host: string): string => `<!doctype html>
<html lang="en-GB"><title>Scratch tab</title><h1>Scratch tab</h1><ul></ul>
<button id="navigate">Go to week 9</button><button id="link">Open a link</button><button id="submit">Hand it in</button><button id="close">Be done</button>
<script src="/teams.js"></script>
<script type="module">
const { app, authentication, dialog, pages } = microsoftTeams
const say = (text) => document.querySelector('ul').append(Object.assign(document.createElement('li'), { textContent: text }))
await app.initialize(['${host}'])
const { user, page, app: seen, channel } = await app.getContext()
say(['user', user.displayName].join(': '))
say(['page', page.subPageId].join(': '))
say(['frame', page.frameContext].join(': '))
say(['theme', seen.theme].join(': '))
say(['channel', channel.displayName].join(': '))
app.registerOnThemeChangeHandler((theme) => say('theme changed: ' + theme))
const claims = JSON.parse(atob((await authentication.getAuthToken()).split('.')[1].replace(/-/g, '+').replace(/_/g, '/')))
say('token of: ' + claims.name)
app.notifySuccess()
document.querySelector('#navigate').onclick = () => pages.currentApp.navigateTo({ pageId: 'tab', subPageId: 'week-9' })
document.querySelector('#submit').onclick = () => dialog.url.submit({ item: 'w06' })
document.querySelector('#close').onclick = () => dialog.url.submit()
document.querySelector('#link').onclick = () =>
  app.openLink('https://northmoor.sharepoint.example/sites/adult-services/Shared%20Documents/Shared%20area')
</script></html>`

export interface ScratchTab {
  url: string
  /** To be told the host's origin before it is opened. */
  trust(host: string): void
  close(): void
}

export async function startScratchTab(): Promise<ScratchTab> {
  let host = ''
  const server = createServer((request, response) => {
    const script = request.url === '/teams.js'
    response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8' })
    response.end(script ? readFileSync(LIBRARY) : describePage(host))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    trust: (origin) => {
      host = origin
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
