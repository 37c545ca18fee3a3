import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPicture } from '../../../src/domain/inspection/picture.ts'
import { cardMoment } from '../../../src/domain/notice/card-moment.ts'
import { dueNotices } from '../../../src/domain/notice/due-notices.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Item } from '../../../src/domain/programme/programme.ts'
import { scheduleItems } from '../../../src/domain/schedule/schedule.ts'
import { inspectionOf } from '../world/inspection-of.ts'
import { openCase } from './case.ts'
import { stepsOf } from './owed.ts'
import { inspectionStories, nothingHappened, storyOf } from './some-story.ts'
import { say } from './wall.ts'

const runs = { numRuns: 150 }

/** Whoever owns it, it is at risk as long as it is not. */
function isSignedOff(item: Item): boolean {
  return item.kind === 'return' && item.destination !== 'statement'
}

/** Two reckonings that share no code: where they differ, one of them is wrong. */
describe('the checker and the product reckon alike', () => {
  it('when everything is due, opens and closes, and what may apply', () => {
    fc.assert(
      fc.property(inspectionStories, (story) => {
        const { items } = openCase(jiasAdults, story, storyOf(story), nothingHappened(story))
        const ours = items.map(({ item, due, opens, closes, applies }) =>
          [item.id, ...[due, opens, closes].map((at) => at && say(at)), applies].join(),
        )
        const theirs = scheduleItems(jiasAdults, inspectionOf(story, jiasAdults).calendar).map((dated) => {
          const moments = dated.type === 'due' ? [dated.due, null, null] : [null, dated.opens, dated.closes]
          return [
            dated.item.id,
            ...moments.map((at) => at && say(at)),
            dated.applies === 'yes' ? 'yes' : 'maybe',
          ].join()
        })
        expect(ours.sort()).toEqual(theirs.sort())
      }),
      runs,
    )
  })

  it('when the cards come', () => {
    fc.assert(
      fc.property(inspectionStories, (story) => {
        const { weeks } = openCase(jiasAdults, story, storyOf(story), nothingHappened(story))
        const inspection = inspectionOf(story, jiasAdults)
        expect(weeks.map(({ cardAt }) => say(cardAt))).toEqual(
          weeks.map(({ number }) => say(cardMoment(number, inspection, jiasAdults))),
        )
      }),
      runs,
    )
  })

  it('who hears of what, and when', () => {
    fc.assert(
      fc.property(inspectionStories, (story) => {
        const all = openCase(jiasAdults, story, storyOf(story), nothingHappened(story))
        const ours = all.items.flatMap((demanded) => {
          const { item, due, ours: isOurs, binds } = demanded
          if (due === null || !isOurs || !binds || due < all.announcedFrom) return []
          const [standing] = all.lives.at(item.id, story.setUpAt)
          const steps = standing?.state === 'open' ? stepsOf(demanded, standing, all) : []
          return steps
            .filter(({ kind }) => kind !== 'at risk' || isSignedOff(item))
            .map(({ kind, to, moment }) => [item.id, kind, to, say(moment)].join())
        })
        const inspection = inspectionOf(story, jiasAdults)
        const records = {
          inspection,
          deeds: [],
          contents: new Map(),
          meetings: [],
          folderUrls: new Map(),
          checkedAt: null,
        }
        const theirs = dueNotices(drawPicture(jiasAdults, records, story.setUpAt))
          .filter(({ at, type, item }) => at > story.setUpAt && (type !== 'at risk' || isSignedOff(item.dated.item)))
          .map(({ item, type, person, at }) =>
            [item.dated.item.id, type === 'reminder' ? 'digest' : type, person.id, say(at)].join(),
          )
        expect([...new Set(ours)].sort()).toEqual(theirs.sort())
      }),
      runs,
    )
  })
})
