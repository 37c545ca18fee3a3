/** What the scripted host says to the page in its frame. */
export interface HostScript {
  readonly theme: string
  /** Where a deep link leads. */
  readonly subPage?: string
  /** Refuses every token, as where consent is missing. */
  readonly refusesTokens?: boolean
  /** Never answers `initialize`. */
  readonly mute?: boolean
  /** Path and hash of the page in the frame. */
  readonly page?: string
}

/** What the page asked of its host, as kept in `window.asked` of the host's page. */
export interface Asked {
  readonly func: string
  readonly args: readonly unknown[]
}

const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: { config: {}, currentApp: {} }, dialog: { url: {} } },
}

/** A page that plays Teams to a tab built with teams-js 2.58: answers by id, and keeps what it was asked. */
export function hostPage(tabOrigin: string, script: HostScript): string {
  const { page = '/tab' } = script
  return `<!doctype html><html lang="en-GB"><head><title>Host</title>
<style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}</style></head>
<body><iframe title="Waymark" src="${tabOrigin}${page}"></iframe>
<script>
  const script = ${JSON.stringify(script)}
  const runtime = ${JSON.stringify(JSON.stringify(RUNTIME))}
  const frame = document.querySelector('iframe').contentWindow
  window.asked = []
  window.say = (message) => frame.postMessage(message, '${tabOrigin}')
  const context = { locale: 'en-gb', theme: script.theme, entityId: 'inspection', subEntityId: script.subPage ?? '',
    frameContext: 'content', hostName: 'Teams', hostClientType: 'web', sessionId: 's', userObjectId: 'p0' }
  const answers = {
    initialize: () => (script.mute ? undefined : ['${script.page?.includes('setup') ? 'settings' : 'content'}', 'web', runtime, '2.58.0']),
    getContext: () => [context],
    'authentication.getAuthToken': () => (script.refusesTokens ? [false, 'resourceRequiresConsent'] : [true, 'token-of-isla']),
    executeDeepLink: () => [true],
    'settings.setSettings': () => [true],
    'pages.config.setConfig': () => [true],
  }
  addEventListener('message', ({ data, source }) => {
    if (source !== frame || typeof data?.func !== 'string') return
    window.asked.push({ func: data.func, args: data.args ?? [] })
    const args = answers[data.func]?.(data.args)
    if (args) say({ id: data.id, uuidAsString: data.uuidAsString, args })
  })
</script></body></html>`
}
