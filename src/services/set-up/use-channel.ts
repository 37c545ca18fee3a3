import type { KeptChange } from '../../domain/inspection/inspection-change.ts'
import { allow } from '../allow.ts'
import { recordChange } from '../record-change.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { refuseOtherChannels } from './refuse-other-channels.ts'

interface Wish {
  readonly inspectionId: string
  readonly by: Wisher
  readonly channelId: string
  /** The caller's: what is sent twice is changed once. */
  readonly key: string
  /** `asSeen` of the channel that had the card when they were asked. */
  readonly seen: string
}

/** The next weekly card goes to this channel, as the coordinator wishes. Throws `Refusal`, `GraphFailure`. */
export async function useChannel(needs: Surroundings, wish: Wish): Promise<KeptChange> {
  const { inspectionId, by, channelId, key, seen } = wish
  const { place } = await channelToChange(needs, wish)
  await refuseOtherChannels(needs, { teamId: place.teamId, channelId })
  return recordChange(needs, {
    ...{ inspectionId, by, key, seen },
    decide({ place: { channelId: before } }) {
      if (before === channelId) throw thereAlready()
      return { type: 'channel', from: { channelId: before }, to: { channelId }, since: needs.clock.now() }
    },
  })
}

/** The inspection whose card would go there; nothing is changed. Throws `Refusal`. */
export async function channelToChange(needs: Surroundings, { inspectionId, by }: Pick<Wish, 'inspectionId' | 'by'>) {
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'look')
  allow(seating, by, 'change settings', 'Only the coordinator says which channel has the weekly card.')
  return seating.inspection
}

export function thereAlready(): Refusal {
  return new Refusal('not possible', 'The weekly card goes to this channel already. Nothing was changed.')
}
