import type { NoticeDeeds } from '../../src/domain/notice/notice-deeds.ts'

interface Button {
  readonly title: string
  readonly verb: string
}

/** What can be done about a thing, from a message about it. */
export const BUTTONS: Readonly<Record<NoticeDeeds['acts'][number], Button>> = {
  taken: { title: 'Take it', verb: 'taken' },
  done: { title: 'Mark done', verb: 'done' },
  ready: { title: 'It is ready', verb: 'ready' },
  'handed in': { title: 'Hand it in', verb: 'ask hand in' },
}
export const HAND_OVER: Button = { title: 'Hand it over…', verb: 'ask assign' }
export const SNOOZE: Button = { title: 'Snooze…', verb: 'ask snooze' }
export const HOLD: Button = { title: 'Hold it…', verb: 'ask hold' }
export const FOLDER = 'Open the folder in SharePoint'
