import type { Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { isChased } from './deadline.ts'
import { coordinatorTime } from './route.ts'
import { nextLoud } from './told-time.ts'

type Seen = Pick<Picture, 'inspection' | 'programme' | 'items'>

/** When the coordinator may be told of what does not work: not in the quiet hours, unless a deadline would pass in them. */
export function tellableFrom(at: Instant, picture: Seen): Instant {
  const loud = nextLoud(at, coordinatorTime(picture))
  const passes = picture.items.some((one) => isChased(one) && one.dated.due > at && one.dated.due <= loud)
  return passes ? at : loud
}
