import type { NoticeType } from '../../src/domain/notice/personal-notice.ts'

/** Beside the word, never for it. */
export const NOTICE_COLOURS: Readonly<Partial<Record<NoticeType, 'Attention' | 'Warning' | 'Good'>>> = {
  'last call': 'Warning',
  'at risk': 'Warning',
  missed: 'Attention',
  escalated: 'Attention',
  alarm: 'Warning',
  undelivered: 'Warning',
  'meeting gone': 'Warning',
  'all clear': 'Good',
}
