import { expect, it } from 'vitest'
import { liveThroughKills } from './killed-server.ts'
import { SIGKILLS } from './sigkills.ts'

/** A few of them here; `npm run sim:kills -- --sigkills` takes them all. */
const SOME = SIGKILLS.filter((_, index) => [0, 8, 9, 13].includes(index))

it('a server killed with SIGKILL as Microsoft does what it asked for leaves nothing twice and nothing undone', async () => {
  const { truth, kills } = await liveThroughKills(SOME)
  const { things, messages, marked } = truth
  const about = (word: string) => things.filter((thing) => thing.startsWith(word))
  expect(kills).toBe(SOME.length)
  expect(things.filter((thing, index) => things.indexOf(thing) !== index)).toEqual([])
  expect(about('folder').filter((path) => path.includes('Joint inspection 2027'))).toHaveLength(75)
  expect(about('column').filter((name) => /Evidence|Waymark/.test(name))).toHaveLength(9)
  expect(about('subscription')).toHaveLength(1)
  expect(about('event')).toHaveLength(3)
  expect(about('event').join()).toContain('Partnership meeting 2 2027-05-20T10:00:00')
  expect(about('card').map((says) => says.split('\n', 1)[0])).toEqual(['card Week 6 of 35', 'card Week 7 of 35'])
  expect(about('file').join()).toContain('Shared with inspection team/W06 Pre-Inspection Return/Return.xlsx')
  const repeated = messages.filter((message, index) => messages.indexOf(message) !== index)
  expect(repeated.filter((message) => !marked.includes(message))).toEqual([])
  expect(new Set(messages).size).toBe(5)
}, 120_000)
