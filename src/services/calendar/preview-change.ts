import type { Seating } from '../../domain/access.ts'
import { consequencesOf } from '../../domain/inspection/consequences.ts'
import { type Change, withChange } from '../../domain/inspection/inspection-change.ts'
import { holdsEnding } from '../../domain/notice/holds-ending.ts'
import { seeAs } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

/** What a change of dates would do, in sentences. */
export async function previewChange(needs: Surroundings, seating: Seating, change: Change): Promise<readonly string[]> {
  const changed = { ...seating, inspection: withChange(seating.inspection, change) }
  const [before, after] = [await seeAs(needs, seating), await seeAs(needs, changed)]
  const choices = await needs.store.noticeChoices.of(seating.inspection.id)
  return [...consequencesOf(before, after), ...holdsEnding(before, after, choices)]
}
