/** What a page built with teams-js posts to its host (teams-js 2.58, internal/communication). */
export interface HostRequest {
  id: number
  uuidAsString?: string
  func: string
  args?: unknown[]
}

export interface HostResponse {
  id: number
  uuidAsString?: string
  args: unknown[]
}

/** What the page may ask of the desk. */
export interface HostServices {
  /** The flat context of old, which teams-js itself turns into `app.Context`. */
  context: () => Record<string, unknown>
  /** `silent`: the person is not to be asked for anything. */
  signIn: (silent: boolean) => Promise<string>
  navigate: (subPage: string | undefined) => void
  openLink: (href: string) => void
  /** The page says that it is shown, or why not. */
  report: (report: PageReport) => void
  /** Where the page is in a dialog: it hands in its answer, which ends the dialog. */
  submit?: (answer: unknown) => void
}

export type PageReport = { is: 'shown' } | { is: 'failed'; why: string } | { is: 'unknown'; func: string }

/** What this host can do; teams-js refuses the page everything else by itself. */
const runtimeOf = ({ submit }: HostServices) => ({
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: { currentApp: {} }, ...(submit && { dialog: { url: {}, update: {} } }) },
})
const sdkVersion = '2.58.0'

interface Navigation {
  pageId?: string
  subPageId?: string
}

type Handler = (args: unknown[], services: HostServices) => Promise<unknown[]> | unknown[] | undefined

const firstText = (args: unknown[]): string => (typeof args[0] === 'string' ? args[0] : '')

// teams-js sends [resources, claims, silent, tenantId].
const signIn: Handler = async (args, services) => {
  try {
    return [true, await services.signIn(args[2] === true)]
  } catch (error) {
    return [false, error instanceof Error ? error.message : 'The sign-in failed.']
  }
}

const openLink: Handler = (args, services) => {
  services.openLink(firstText(args))
  return [true]
}

const navigate =
  (answer: unknown[]): Handler =>
  (args, services) => {
    services.navigate((args[0] as Navigation | undefined)?.subPageId)
    return answer
  }

/** Told to the page, so that what it awaits ends: teams-js reads some answers as [done, why not], others as an error or a result. */
const cannot = (func: string): string => `The desk does not do ${func}.`
const notOnThisPlatform = 100

const submit: Handler = (args, services) => {
  if (services.submit === undefined) services.report({ is: 'unknown', func: 'dialog.url.submit' })
  services.submit?.(args[0])
  return undefined
}

const refuse =
  (func: string): Handler =>
  (_args, services) => {
    services.report({ is: 'unknown', func })
    return [false, cannot(func)]
  }

const accept: Handler = () => undefined

const fail: Handler = (args, services) => {
  const [reason, message] = args
  services.report({ is: 'failed', why: String(message ?? reason ?? 'no reason given') })
  return undefined
}

const shown: Handler = (_args, services) => {
  services.report({ is: 'shown' })
  return undefined
}

const refuseUnknown =
  (func: string): Handler =>
  (_args, services) => {
    services.report({ is: 'unknown', func })
    return [{ errorCode: notOnThisPlatform, message: cannot(func) }]
  }

// A missing error comes first in the answer to one kind of call, a plain success in the answer to another.
const handlers: Record<string, Handler> = {
  initialize: (_args, services) => [
    services.submit ? 'task' : 'content',
    'web',
    JSON.stringify(runtimeOf(services)),
    sdkVersion,
  ],
  getContext: (_args, services) => [services.context()],
  'authentication.getAuthToken': signIn,
  executeDeepLink: openLink,
  'pages.currentApp.navigateTo': navigate([undefined]),
  'pages.currentApp.navigateToDefaultPage': navigate([undefined]),
  'pages.navigateToApp': navigate([true]),
  'authentication.authenticate': refuse('authentication.authenticate'),
  'settings.setSettings': refuse('pages.config.setConfig'),
  'appInitialization.appLoaded': accept,
  'appInitialization.success': shown,
  'appInitialization.failure': fail,
  'appInitialization.expectedFailure': fail,
  registerHandler: accept,
  shareDeepLink: accept,
  'tasks.completeTask': submit,
  'tasks.updateTask': accept,
  setFrameContext: accept,
}

export const isHostRequest = (data: unknown): data is HostRequest =>
  typeof data === 'object' && data !== null && 'func' in data && 'id' in data && typeof data.id === 'number'

/** Answers one request; undefined when the page expects none. A request it does not know is refused and reported, never passed over. */
export const answerRequest = async (
  request: HostRequest,
  services: HostServices,
): Promise<HostResponse | undefined> => {
  const { id, uuidAsString, func } = request
  const handler = handlers[func] ?? refuseUnknown(func)
  const args = await handler(request.args ?? [], services)
  if (args === undefined) return undefined
  return uuidAsString === undefined ? { id, args } : { id, uuidAsString, args }
}
