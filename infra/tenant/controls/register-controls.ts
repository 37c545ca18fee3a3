import type { Hono } from 'hono'
import type { MeetingStore } from '../calendar/meeting-store.ts'
import type { Turns } from '../connector/bot-turn.ts'
import { registerAppControls } from './app-controls.ts'
import { registerApprovalControls } from './approval-controls.ts'
import { registerCalendarControls } from './calendar-controls.ts'
import { registerClockControls } from './clock-controls.ts'
import { registerConversationControls } from './conversation-controls.ts'
import { registerDeskControl } from './desk-control.ts'
import { registerDeskEvents } from './desk-events.ts'
import { registerExtensionControls } from './extension-controls.ts'
import { registerFaultControls } from './fault-controls.ts'
import { registerFileControls } from './file-controls.ts'
import { registerLagControl } from './lag-control.ts'
import { registerMessageControls } from './message-controls.ts'
import { registerNoControl } from './no-control.ts'
import { registerOfficeControls } from './office-controls.ts'
import { registerPeopleControl } from './people-control.ts'
import { registerRecordControls } from './record-controls.ts'
import { createWinder, type Winding } from './wind-clock.ts'

/** `/_tenant/*`: what people and tests do to the tenant that Microsoft's interfaces have no words for. */
export function registerControls(app: Hono, turns: Turns, meetings: MeetingStore, winding: Winding): void {
  const { kernel } = turns.teams
  const winder = createWinder(kernel, winding)
  registerPeopleControl(app, kernel)
  registerClockControls(app, kernel, winder)
  registerConversationControls(app, turns)
  registerMessageControls(app, turns)
  registerFileControls(app, turns)
  registerExtensionControls(app, turns)
  registerLagControl(app, kernel)
  registerAppControls(app, turns)
  registerCalendarControls(app, kernel, meetings)
  registerDeskControl(app, kernel)
  registerOfficeControls(app, kernel)
  registerApprovalControls(app, kernel)
  registerDeskEvents(app, kernel)
  registerFaultControls(app, kernel)
  registerRecordControls(app, turns, winder)
  registerNoControl(app)
}
