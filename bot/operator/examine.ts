import { libraryLines } from '../../src/domain/evidence/library-facts.ts'
import type { Inspection, Place } from '../../src/domain/inspection/inspection.ts'
import { dayOf } from '../../src/domain/schedule/zone.ts'
import { ROOT } from '../../src/services/ports/library.ts'
import { inspectionAndProgramme } from '../../src/services/see.ts'
import { refuseOtherChannels } from '../../src/services/set-up/refuse-other-channels.ts'
import { type FolderStep, surveyFolders } from '../../src/services/set-up/survey-folders.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { channelKey, teamKey } from '../teams/conversation-keys.ts'
import type { Check } from './order.ts'

/** Looks at everything that an inspection depends on, and says for each what to do where it is not good. */
export async function examine(needs: Surroundings): Promise<Check[]> {
  const inspections = await needs.store.inspections.all()
  if (inspections.length === 0)
    return [{ check: 'inspections', good: false, remedy: 'None is set up yet: waymark set-up --file FILE.json.' }]
  return (await Promise.all(inspections.map((inspection) => examineOne(needs, inspection)))).flat()
}

function examineOne(needs: Surroundings, { id, place, programmeId }: Inspection): Promise<Check[]> {
  const zone = needs.programmes.get(programmeId)?.timeZone ?? 'Europe/London'
  const today = dayOf(needs.clock.now(), zone)
  return Promise.all([
    check(
      `${id}: library`,
      () => needs.library.children(place.driveId, [ROOT]),
      'Grant the app on the site: role write.',
    ),
    check(
      `${id}: folders`,
      () => refuseOpenFolders(needs, id),
      'The coordinator answers it in the tab, under Folders, and has them made.',
    ),
    check(
      `${id}: library's settings`,
      () => refuseAwkwardSettings(needs, place.driveId),
      'An owner of the site changes it; what Microsoft does not tell an app, the administrator’s script shows.',
    ),
    check(
      `${id}: team's members`,
      () => needs.roster.members(place.teamId),
      'Add the app to the team, so that the team consents to TeamMember.Read.Group.',
    ),
    check(
      `${id}: organiser's calendar`,
      () => needs.mailbox.busy(place.organiser, [place.organiser], today, today, zone),
      'Give the app Calendars.ReadWrite, limited to the organiser’s mailbox.',
    ),
    check(
      `${id}: notifications`,
      () => subscriptionOf(needs, id),
      'Renewed at the next tick; the sweep goes on meanwhile.',
    ),
    check(`${id}: channel`, () => conversationOf(needs, place), 'Add the app to the team, so that it can post.'),
    check(
      `${id}: standard channel`,
      () => refuseOtherChannels(needs, place),
      'Private and shared channels are not for Waymark: choose a standard one.',
    ),
  ])
}

async function check(name: string, look: () => Promise<unknown>, remedy: string): Promise<Check> {
  try {
    await look()
    return { check: name, good: true }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { check: name, good: false, remedy: `${remedy} (${said})` }
  }
}

async function subscriptionOf({ store, clock }: Surroundings, id: string): Promise<void> {
  const watch = await store.library.watch(id)
  if ((watch?.subscription?.expires ?? 0) <= clock.now()) throw new Error('There is no live subscription.')
}

/** A channel that nobody spoke in yet is reached through its team. */
async function conversationOf({ store }: Surroundings, { channelId, teamId }: Place): Promise<void> {
  for (const key of [channelKey(channelId), teamKey(teamId)]) if (await store.conversations.get(key)) return
  throw new Error('Neither the channel nor its team was ever heard of.')
}

/** Folders that are not there are uploaded into by nobody. */
async function refuseOpenFolders(needs: Surroundings, id: string): Promise<void> {
  const { steps } = await surveyFolders(needs, await inspectionAndProgramme(needs, id))
  const count = (...wanted: FolderStep['step'][]) => steps.filter(({ step }) => wanted.includes(step)).length
  const [missing, open] = [count('make'), count('ask', 'wait')]
  if (missing + open > 0) throw new Error(`${missing} are not made, ${open} wait for an answer.`)
}

async function refuseAwkwardSettings({ librarySettings }: Surroundings, driveId: string): Promise<void> {
  const lines = libraryLines(await librarySettings.read(driveId), 0)
  if (lines.length > 0) throw new Error(lines.join(' '))
}
