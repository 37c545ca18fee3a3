import { Readable } from 'node:stream'
import { CHANNEL_ID, PEOPLE } from '../../../infra/rehearsal/tenant-content.ts'
import { folderKey } from '../../../src/domain/evidence/folder-plan.ts'
import { LOG_FOLDER } from '../../../src/domain/log/evidence-log-file.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { act } from '../../../src/services/deed/act.ts'
import { handIn } from '../../../src/services/deed/hand-in.ts'
import { undoDeed } from '../../../src/services/deed/undo-deed.ts'
import { moveMeeting } from '../../../src/services/meeting/move-meeting.ts'
import { receiveUpload } from '../../../src/services/receive/receive-upload.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { isSetUp, setUp } from '../../../src/services/set-up/set-up.ts'
import type { EffectName } from './blow.ts'
import type { Deployment, Process } from './deployment.ts'
import { actAs, deleteCard, look, tell } from './people.ts'

/** One thing that happens, safe to be begun again after a blow: people try again what they were not told was done. */
export type Step = (deployment: Deployment, process: Process) => Promise<void>

/** Monday of week 6. The PIR is due on its Friday at 12 noon; the case tracker, in two parts, in week 10. */
export const BEGINS = '2027-02-15T09:00:00Z'
export const NOTIFIED = '2027-01-11'
const PIR = 'w06-fri-pir'
const STATEMENT = 'w11-mon-position-statement'
const TRACKER = 'w10-fri-initial-case-tracker-returned'
/** Of week 14. */
const MEETING = 'm-pm2'
const BY = { id: PEOPLE.coordinator.id, name: PEOPLE.coordinator.name }
const MINUTE = 60_000

const setsUp: Step = async (deployment, { needs }) => {
  const { inspection } = deployment
  if (!(await isSetUp(needs, inspection.id))) await setUp(needs, inspection, { bookMeetings: true })
}

/** The shortest story in which an effect happens, and happens more than once where it can. */
export const STORIES: Readonly<Record<EffectName, readonly Step[]>> = {
  folders: [setsUp],
  columns: [setsUp],
  subscription: [setsUp, at('2027-03-05T09:00:00Z'), losesItsSubscription(), at('2027-03-05T12:00:00Z')],
  event: [setsUp],
  'card post': [setsUp, runsFor(5), at('2027-02-22T09:00:00Z'), deletesNewestCard(), at('2027-03-01T09:00:00Z')],
  'card edit': [setsUp, takes(PIR), undoesLast(), runsFor(3), takes(TRACKER)],
  'personal message': [setsUp, at('2027-02-17T09:00:00Z'), at('2027-02-19T17:00:00Z')],
  'meeting move': [setsUp, moves('2027-05-20', '11:00'), moves('2027-05-21', '14:00')],
  'file move': [
    setsUp,
    drafts(PIR, 'Return.xlsx'),
    handsIn(PIR),
    drafts(TRACKER, 'Health.xlsx'),
    drafts(TRACKER, 'Carers.xlsx'),
    handsIn(TRACKER),
  ],
  'document upload': [setsUp, brings('Statement.txt'), brings('Figures.txt'), runsFor(5)],
  'log upload': [setsUp, addsEvidence('Audit.txt'), runsFor(20), addsEvidence('Survey.txt'), runsFor(20)],
}

/** Runs what is due then and in the five minutes after it. */
function at(instant: string): Step {
  return async (deployment, process) => {
    deployment.windTo(Date.parse(instant))
    await runUntil(deployment, process, Date.parse(instant) + 5 * MINUTE)
  }
}

function runsFor(minutes: number): Step {
  return (deployment, process) => runUntil(deployment, process, deployment.clock.now() + minutes * MINUTE)
}

/** Lets run by itself what is due until then. */
export async function runUntil({ clock, windTo }: Deployment, { agenda }: Process, until: number): Promise<void> {
  for (;;) {
    await agenda.runDue()
    const next = await agenda.nextDue()
    if (next === null || next > until) return
    windTo(Math.max(clock.now(), next))
  }
}

/** It ends without a word, as Graph's do at times. */
function losesItsSubscription(): Step {
  return async (deployment) => {
    const [held] = await look<{ id: string }[]>(deployment, '/subscriptions')
    if (held) await tell(deployment, '/subscriptions', { id: held.id, happens: 'end' })
  }
}

/** Somebody deletes it from the channel: the step is not taken twice, since nothing of ours can be stopped in it. */
function deletesNewestCard(): Step {
  return async (deployment) => {
    const [newest] = await look<{ id: string }[]>(deployment, `/channel?channel=${encodeURIComponent(CHANNEL_ID)}`)
    if (newest) await deleteCard(deployment, newest.id)
  }
}

function takes(itemId: string): Step {
  return ({ inspection }, { needs }) =>
    unlessDone(
      act(needs, { inspectionId: inspection.id, itemId, by: BY, act: { type: 'taken', person: BY.id, name: BY.name } }),
    )
}

function undoesLast(): Step {
  return async ({ inspection }, { needs }) => {
    const last = (await needs.store.deeds.of(inspection.id)).findLast(({ type }) => type === 'taken')
    if (last) await unlessDone(undoDeed(needs, { inspectionId: inspection.id, deedId: last.id, by: BY }))
  }
}

function moves(day: string, start: string): Step {
  return ({ inspection }, { needs }) =>
    unlessDone(moveMeeting(needs, { inspectionId: inspection.id, itemId: MEETING, by: BY, to: { day, start } }))
}

/** Puts a piece of evidence into an indicator's folder. */
function addsEvidence(name: string): Step {
  return puts(`${LOG_FOLDER}/${jiasAdults.indicators[0]?.number}`, name)
}

/** Puts a file into the working folder of a return. */
function drafts(itemId: string, name: string): Step {
  return puts(folderKey('working', itemId), name)
}

/** Somebody brings a document to the dialog, and drops it again where they were told that it is not known to be there. */
function brings(name: string): Step {
  return async ({ inspection }, { needs }) => {
    const place = { type: 'return', itemId: STATEMENT } as const
    const upload = { inspectionId: inspection.id, id: name, by: BY, place, name }
    await receiveUpload(needs, upload, Readable.from([new TextEncoder().encode(`What ${name} says.`)]))
  }
}

function puts(folder: string, name: string): Step {
  return async (deployment, { needs }) => {
    const folders = await needs.store.folders.of(deployment.inspection.id)
    const place = folders.find(({ key }) => key === folder)
    await (await actAs(deployment)).upload(place?.itemId ?? '', name)
  }
}

function handsIn(itemId: string): Step {
  return ({ inspection }, { needs }) => unlessDone(handIn(needs, { inspectionId: inspection.id, itemId, by: BY }))
}

/** Who tries again what was done after all is told so. */
async function unlessDone(deed: Promise<unknown>): Promise<void> {
  await deed.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}
