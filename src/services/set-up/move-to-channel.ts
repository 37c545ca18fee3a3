import { inChannel } from '../../domain/inspection/channel-at.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { changeInspection } from '../change-inspection.ts'
import type { Surroundings } from '../surroundings.ts'
import { refuseOtherChannels } from './refuse-other-channels.ts'

/** The next card goes to this channel; those that are posted are kept true where they stand. Throws `Refusal`, `GraphFailure`. */
export async function moveToChannel(
  needs: Pick<Surroundings, 'store' | 'turns' | 'clock' | 'channelHistory'>,
  { id, place }: Inspection,
  channelId: string,
): Promise<Inspection> {
  if (channelId !== place.channelId) await refuseOtherChannels(needs, { teamId: place.teamId, channelId })
  const now = needs.clock.now()
  return changeInspection(needs, id, (inspection) => {
    const moved = inChannel(inspection.place, channelId, now)
    return moved === inspection.place ? inspection : { ...inspection, place: moved }
  })
}
