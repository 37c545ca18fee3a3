import { app, authentication, dialog, pages } from '@microsoft/teams-js'

/** What the tab asks of Teams, or of whatever shows it in Teams' place. */
export interface TeamsHost {
  /** Theme at the start: `default`, `dark`, `contrast` or one not known yet. */
  readonly theme: string
  /** Where a deep link leads, such as `item/w06-fri-pir`. */
  readonly subPage: string | undefined
  onTheme: (listener: (theme: string) => void) => void
  /** A token for our own API; the host keeps it until it runs out. `prompt` lets it ask the person for consent. */
  readToken: (ask: 'silent' | 'prompt') => Promise<string>
  openLink: (url: string) => Promise<void>
  /** The first of these two calls is told to the host, later ones are not. */
  tellShown: () => void
  tellFailed: (why: string) => void
  offerTab: (tab: OfferedTab) => Promise<void>
  /** Closes the dialog that the page is shown in. `undefined`: it is in none, or closes by the host's own button. */
  closeDialog: (() => void) | undefined
}

/** The tab that its setup page adds to a channel. */
export interface OfferedTab {
  readonly name: string
  readonly contentUrl: string
}

/** On phones the host has been seen to answer late or never (teams-library-js#2342, #2347). */
const PATIENCE_MS = 4_000

/** Finds the host, with one more try. `null`: there is none, or it does not answer. */
export async function connectToHost(origins: string[]): Promise<TeamsHost | null> {
  const found = (await answers(origins)) || (await answersNow(origins))
  if (found) return describeHost(await app.getContext())
  // Kept by teams-js until the host says a first word, should it wake up late.
  app.notifyFailure({ reason: app.FailedReason.Timeout, message: 'Teams did not answer.' })
  return null
}

/** Without forgetting the first try, teams-js would only go on waiting for it. */
function answersNow(origins: string[]): Promise<boolean> {
  app._uninitialize()
  return answers(origins)
}

function answers(origins: string[]): Promise<boolean> {
  const answered = app.initialize(origins).then(
    () => true,
    () => false,
  )
  return Promise.race([answered, new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false))])
}

function describeHost(context: app.Context): TeamsHost {
  let told = false
  const tellOnce = (tell: () => void): void => {
    if (!told) tell()
    told = true
  }
  return {
    theme: context.app.theme,
    subPage: context.page.subPageId || undefined,
    onTheme: app.registerOnThemeChangeHandler,
    readToken: (ask) => authentication.getAuthToken({ silent: ask === 'silent' }),
    openLink: (url) => app.openLink(url),
    tellShown: () => tellOnce(() => void app.notifySuccess()),
    tellFailed: (message) => tellOnce(() => app.notifyFailure({ reason: app.FailedReason.Other, message })),
    offerTab,
    closeDialog: dialog.url.isSupported() ? () => dialog.url.submit() : undefined,
  }
}

async function offerTab({ name, contentUrl }: OfferedTab): Promise<void> {
  await pages.config.setConfig({
    entityId: 'inspection',
    contentUrl,
    websiteUrl: contentUrl,
    suggestedDisplayName: name,
  })
  pages.config.registerOnSaveHandler((saving) => saving.notifySuccess())
  pages.config.setValidityState(true)
}
