import type { Hono } from 'hono'
import { z } from 'zod'
import type { AppContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Consents } from '../sign-in/consent.ts'
import { GRAPH } from '../sign-in/tokens.ts'
import { control } from './control.ts'
import { ControlError } from './control-error.ts'
import { findPerson } from './find-named.ts'
import { readControl, someText } from './read-control.ts'

const ASKING = { person: someText, audience: z.literal(GRAPH).optional() }
const CONSENT = { granted: z.boolean(), appId: someText.optional() }

/** A person's token, for the tab or for Graph; and the consent on which the tab's depends. */
export function registerTabControls(app: Hono, kernel: Kernel, consents: Consents): void {
  app.post(
    '/_tenant/token',
    control(async (context) => {
      const { person: named, audience } = await readControl(context, ASKING)
      const person = findPerson(kernel, named)
      if (audience === GRAPH) return { token: await kernel.tokens.forPerson(person) }
      const tabApp = findTabApp(kernel, undefined)
      // The word that the Teams client hands to the page (teams-js, getAuthToken).
      if (!consents.has(tabApp.appId)) throw new ControlError(403, 'resourceRequiresConsent', 'resourceRequiresConsent')
      return { token: await kernel.tokens.forTab(tabApp, person) }
    }),
  )
  app.post(
    '/_tenant/consent',
    control(async (context) => {
      const { granted, appId } = await readControl(context, CONSENT)
      consents.put(findTabApp(kernel, appId).appId, granted)
    }),
  )
}

/** The app named, or the first that has a tab. */
function findTabApp({ content }: Kernel, appId: string | undefined): AppContent {
  const found = content.apps.find((each) => (appId === undefined ? each.tab !== undefined : each.appId === appId))
  if (found) return found
  const which = appId === undefined ? 'with a tab' : `of the id '${appId}'`
  throw new ControlError(404, 'appNotFound', `There is no app ${which}.`)
}
