import { describe, expect, test } from 'vitest'
import { connectTeams, type Teams, type TeamsSettings } from '../../../bot/teams/connect-teams.ts'
import { SIGNS } from '../../../bot/teams/in-time.ts'
import type { Turn } from '../../../bot/teams/turn.ts'
import { SEAM } from './seam-contract.ts'
import { startTeams } from './teams-under-test.ts'

type Connect = typeof connectTeams

/** Whoever moves Waymark to another SDK adds theirs. */
const ADAPTERS: readonly (readonly [string, Connect])[] = [['botbuilder', connectTeams]]

async function start(connect: Connect) {
  const bench = await startTeams({ connect })
  await bench.tenant.installApp()
  return bench
}

describe.each(ADAPTERS)('the seam to Teams, by %s', (_name, connect) => {
  test.each(Object.entries(SEAM))('%s', async (_clause, holds) => {
    await holds(await start(connect))
  })
})

/** Changes what comes in before it is read. */
const hears =
  (change: (activity: Record<string, unknown>) => object): Connect =>
  (settings) => {
    const teams = connectTeams(settings)
    const receive: Teams['receive'] = (authorization, activity, handle) =>
      teams.receive(authorization, change(activity as Record<string, unknown>), handle)
    return { ...teams, receive }
  }

/** Changes what it is told of. */
const reads =
  (change: (turn: Turn) => Turn): Connect =>
  (settings) => {
    const teams = connectTeams(settings)
    const receive: Teams['receive'] = (authorization, activity, handle) =>
      teams.receive(authorization, activity, (turn) => handle(change(turn)))
    return { ...teams, receive }
  }

const has =
  (change: (settings: TeamsSettings) => Partial<TeamsSettings>): Connect =>
  (settings) =>
    connectTeams({ ...settings, ...change(settings) })

const outOfThread = (activity: Record<string, unknown>) => {
  const conversation = activity.conversation as { id: string }
  return { ...activity, conversation: { ...conversation, id: conversation.id.replace(/;messageid=.*/, '') } }
}

let ids = 0

const FAULTS: readonly (readonly [string, Connect, keyof typeof SEAM])[] = [
  [
    'an answer at the foot of the channel',
    hears(outOfThread),
    'a mention is taken out, and the answer stands in the thread',
  ],
  [
    'a new id for what is given again',
    hears((activity) => ({ ...activity, id: `${++ids}` })),
    'what is given again is answered once',
  ],
  [
    'a person named by the card',
    reads((turn) =>
      turn.type === 'card action' && typeof turn.data.person === 'string'
        ? { ...turn, person: { ...turn.person, id: turn.data.person } }
        : turn,
    ),
    'a pressed button is answered in place with a card, or beside it with words',
  ],
  [
    'an address that is kept for ever',
    has(({ conversations: { get, save } }) => ({
      conversations: { get, save: async (record) => ((await get(record.key)) ? undefined : save(record)) },
    })),
    'where it was spoken is remembered, under the service address of the last time',
  ],
  [
    'a post that is repeated',
    (settings) => {
      const teams = connectTeams(settings)
      const { post } = teams.messenger
      return {
        ...teams,
        messenger: { ...teams.messenger, post: (...sent) => post(...sent).catch(() => post(...sent)) },
      }
    },
    'a post whose answer was lost is in doubt, and one request',
  ],
  [
    'files that are not seen',
    hears(({ attachments: _gone, ...activity }) => ({ text: 'here', ...activity })),
    'a file comes with its name and where it can be fetched',
  ],
  [
    'ears for everything',
    hears((activity) => ({ ...activity, entities: [{ type: 'mention', mentioned: activity.recipient }] })),
    'what people say to one another in the channel is not for Waymark',
  ],
  [
    'an answer that is owed to nobody',
    has(({ memory }) => ({ memory: { ...memory, answered: { ...memory.answered, owe: async () => undefined } } })),
    'what was acknowledged and not answered is answered by the process that starts next, once',
  ],
  [
    'no typing',
    has(({ pause }) => ({
      pause: (ms) => (ms === SIGNS[0] ? pause(ms).then(() => new Promise(() => undefined)) : pause(ms)),
    })),
    'somebody who waits sees typing',
  ],
]

test.each(FAULTS)('%s is found', async (_fault, connect, clause) => {
  const bench = await start(connect)
  await expect(SEAM[clause]?.(bench)).rejects.toThrow()
})
