import { createLinks } from '../../../bot/cards/links.ts'
import type { Reply } from '../../../bot/teams/turn.ts'
import { inspectionFor } from '../../support/inspections.ts'

/** Cards by what they show: of each file of cards as people see them, and at their largest with whatever data may hold. */
export type Samples = Readonly<Record<string, Reply>>

export const { place, id: inspectionId } = inspectionFor()

export const links = createLinks({
  appId: '22222222-bbbb-4bbb-8bbb-222222222222',
  publicUrl: 'https://waymark.example',
})

export const tabUrl = links.tab(place, inspectionId)

export const FOLDER = 'https://northmoor.sharepoint.example/sites/adult-services/Shared%20Documents/Inspection'

/** What no programme holds, and cards must bear: far too long, and full of Markdown. */
export const HOSTILE = `**bold** [link](https://evil.example) {{DATE(2027-02-19)}} <at>all</at> _x_ ${'more and more words '.repeat(60)}`

export const HOSTILE_LINES = Array.from({ length: 30 }, () => HOSTILE)
