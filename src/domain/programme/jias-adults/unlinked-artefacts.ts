import type { UnlinkedArtefact } from '../programme.ts'

/** Named in the guide with no link: they come from the inspection team, or have no template. */
export const unlinkedArtefacts: readonly UnlinkedArtefact[] = [
  {
    name: 'staff survey (online)',
    kind: 'survey link',
    source: { standsIn: 'week 5', quote: 'online staff survey' },
  },
  {
    name: 'engagement / people and carers survey',
    kind: 'survey link and paper copies',
    source: { standsIn: 'week 6', quote: 'links and any requested hard copies of engagement surveys' },
  },
  {
    name: 'post inspection questionnaire',
    kind: 'questionnaire',
    source: { standsIn: 'week 31', quote: 'Post inspection questionnaire' },
  },
  {
    name: 'improvement plan',
    kind: 'document (no template named)',
    source: { standsIn: 'week 35', quote: 'improvement plan' },
  },
]
