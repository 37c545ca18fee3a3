/** What a stretch of someone's calendar says of them; the names are Graph's freeBusyStatus. */
export type BusyStatus = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere'

export type BusyTime = { from: number; to: number; status: BusyStatus }

const digits: Record<BusyStatus, number> = { free: 0, tentative: 1, busy: 2, oof: 3, workingElsewhere: 4 }

/** Where two overlap, being away hides being busy, which hides a perhaps. */
const weight: Record<BusyStatus, number> = { free: 0, workingElsewhere: 1, tentative: 2, busy: 3, oof: 4 }

/** Graph's availabilityView: one digit an interval, from `from` until `to`, the last interval perhaps shorter. */
export function formatAvailability(
  busy: readonly BusyTime[],
  from: number,
  to: number,
  intervalMinutes: number,
): string {
  const step = intervalMinutes * 60_000
  let view = ''
  for (let start = from; start < to; start += step) {
    const end = Math.min(start + step, to)
    const heaviest = busy
      .filter((time) => time.from < end && time.to > start)
      .reduce<BusyStatus>((most, time) => (weight[time.status] > weight[most] ? time.status : most), 'free')
    view += digits[heaviest]
  }
  return view
}
