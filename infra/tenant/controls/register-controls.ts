import type { Hono } from 'hono'
import type { MeetingStore } from '../calendar/meeting-store.ts'
import type { Turns } from '../connector/bot-turn.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { GRAPH } from '../sign-in/tokens.ts'
import { registerAppControls } from './app-controls.ts'
import { registerCalendarControls } from './calendar-controls.ts'
import { checkFault, FAULT_MEMBERS } from './check-fault.ts'
import { badControl, ControlError, control, findPerson, readControl, readText } from './control.ts'
import { registerConversationControls } from './conversation-controls.ts'
import { registerDeskControl } from './desk-control.ts'
import { registerDeskEvents } from './desk-events.ts'
import { streamTraffic } from './stream-traffic.ts'
import { createWinder, type Winding } from './wind-clock.ts'

/** `/_tenant/*`: what people and tests do to the tenant that Microsoft's interfaces have no words for. */
export function registerControls(app: Hono, turns: Turns, meetings: MeetingStore, winding: Winding): void {
  const { kernel } = turns.teams
  registerPeople(app, kernel)
  registerClock(app, kernel, winding)
  registerConversationControls(app, turns)
  registerAppControls(app, turns)
  registerCalendarControls(app, kernel, meetings)
  registerDeskControl(app, kernel)
  registerDeskEvents(app, kernel)
  registerMischief(app, kernel)
  app.all(
    '/_tenant/*',
    control(({ req }) => {
      throw new ControlError(404, 'notFound', `${req.method} ${req.path} is no control.`)
    }),
  )
}

function registerPeople(app: Hono, kernel: Kernel) {
  app.get(
    '/_tenant/people',
    control(() => kernel.content.people.map(({ id, name, role, guest }) => ({ id, name, role, guest }))),
  )
  app.post(
    '/_tenant/token',
    control(async (context) => {
      const body = await readControl(context, ['person', 'audience'])
      const person = findPerson(kernel, body.person)
      if (body.audience === GRAPH) return { token: await kernel.tokens.forPerson(person) }
      if (body.audience !== undefined) throw badControl(`The only audience is ${GRAPH}; without one it is the tab's.`)
      const tabApp = kernel.content.apps.find((each) => each.tab)
      if (!tabApp) throw new ControlError(404, 'appNotFound', 'There is no app with a tab.')
      return { token: await kernel.tokens.forTab(tabApp, person) }
    }),
  )
}

function registerClock(app: Hono, kernel: Kernel, winding: Winding) {
  const winder = createWinder(kernel, winding)
  const show = async () => {
    const next = await winder.next()
    const now = new Date(kernel.clock.now()).toISOString()
    return { now, ...(next === null ? {} : { next: new Date(next).toISOString() }) }
  }
  app.get('/_tenant/clock', control(show))
  app.post(
    '/_tenant/clock',
    control(async (context) => {
      await winder.windTo(readText(await readControl(context, ['to']), 'to'))
      return show()
    }),
  )
}

function registerMischief(app: Hono, kernel: Kernel) {
  app.post(
    '/_tenant/faults',
    control(async (context) => kernel.faults.add(checkFault(await readControl(context, FAULT_MEMBERS)))),
  )
  app.delete(
    '/_tenant/faults',
    control(() => kernel.faults.clear()),
  )
  app.get(
    '/_tenant/traffic',
    control(() => streamTraffic(kernel.traffic.list())),
  )
  app.post(
    '/_tenant/reset',
    control(() => kernel.reset()),
  )
}
