import { describe, expect, test } from 'vitest'
import { isOutOfReach, type Reached, reachInWords } from '../../../src/domain/notice/reach.ts'
import { london, ZONE } from '../an-inspection.ts'

const at = london('2027-02-10 09:00')

describe('whether messages come to somebody', () => {
  test.each<[Pick<Reached, 'reach' | 'failed'>, boolean, RegExp]>([
    [{ reach: 'chat', failed: null }, false, /^Has a chat with Waymark\.$/],
    [{ reach: 'team', failed: null }, false, /^Is in the team/],
    [{ reach: 'unknown', failed: null }, false, /could not be asked/],
    [{ reach: 'nowhere', failed: null }, true, /Add them to the team\.$/],
    [{ reach: 'nowhere', failed: { reason: 'unreachable', at } }, true, /Add them to the team\.$/],
    [
      { reach: 'chat', failed: { reason: 'blocked', at } },
      true,
      /^The message of 9am on Wednesday 10 February 2027 did not reach them\. They have blocked Waymark/,
    ],
  ])('%j', (reached, lost, words) => {
    expect(isOutOfReach(reached)).toBe(lost)
    expect(reachInWords(reached, ZONE)).toMatch(words)
  })
})
