import { expect, it } from 'vitest'
import { inChannel, placeAt } from '../../../src/domain/inspection/channel-at.ts'
import { inspectionOf } from '../an-inspection.ts'

const { place } = inspectionOf()
const twice = inChannel(inChannel(place, 'second', 100), 'third', 200)

it.each([
  [99, place.channelId],
  [100, 'second'],
  [199, 'second'],
  [200, 'third'],
  [900, 'third'],
])('at %i a card goes to %s', (at, channel) => {
  expect(placeAt(twice, at).channelId).toBe(channel)
})

it('nothing is noted where the channel is the same', () => {
  expect(inChannel(place, place.channelId, 100)).toBe(place)
  expect(placeAt(place, 100)).toBe(place)
})
