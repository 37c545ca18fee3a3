import { counted, inWords } from '../notice/counted.ts'
import type { RecordsMode } from './records-settings.ts'
import type { Access, InspectorProgress, Paper, Uploads } from './system-progress.ts'
import type { UploadPace } from './upload-pace.ts'

/** How a mode is said of one system. */
export const MODE_WORDS: Readonly<Record<RecordsMode, string>> = {
  'remote-our-area': 'Uploaded to our shared area',
  'remote-inspectors-site': 'Uploaded to the inspectors’ own site',
  'direct-access': 'Read directly in the system',
  paper: 'Read on paper, at a venue',
}

/** `48 of 110 cases are left for eight working days: six a day. So far 3.5 a day, which is too slow.` */
export function paceInWords({ cases }: Pick<Uploads, 'cases'>, pace: UploadPace): string {
  const { left, days, needed, soFar, state } = pace
  if (cases.length === 0) return 'Say how many cases each sample has, and they can be ticked off here.'
  if (state === 'done') return 'All cases are uploaded.'
  const open = `${left} of ${cases.length} cases ${left === 1 ? 'is' : 'are'}`
  if (state === 'overdue') return `${open} still to be uploaded, and the deadline has passed.`
  if (days === 0) return `${open} left, for this morning.`
  const need = days === 1 ? 'for one working day' : `for ${counted(days, 'working day')}: ${Math.ceil(needed)} a day`
  return [`${open} left ${need}.`, soFarInWords(soFar, state)].filter(Boolean).join(' ')
}

function soFarInWords(soFar: number | null, state: UploadPace['state']): string {
  if (soFar === null) return ''
  const pace = `So far ${Number(soFar.toFixed(1))} a day`
  return state === 'behind' ? `${pace}, which is too slow.` : `${pace}, which is enough.`
}

/** What an inspector needs before the first look. */
const BEFORE = ['account', 'agreement', 'tested', 'trained'] as const

/** `2 of 3 inspectors can start.` */
export function accessInWords({ inspectors }: Pick<Access, 'inspectors'>): string {
  if (inspectors.length === 0) return 'Name the inspectors who are to have access.'
  const ready = inspectors.filter(isReady).length
  const held = inspectors.filter(({ stages }) => stages.account !== undefined && stages.revoked === undefined).length
  const revoked = inspectors.filter(({ stages }) => stages.revoked !== undefined).length
  if (revoked > 0 && held === 0) return 'Every access has been revoked.'
  if (revoked > 0)
    return `Access is revoked for ${counted(revoked, 'inspector')}; ${inWords(held)} still ${held === 1 ? 'has' : 'have'} it.`
  if (ready === inspectors.length) return 'Every inspector can start.'
  return `${ready} of ${inspectors.length} inspectors can start.`
}

function isReady({ stages }: InspectorProgress): boolean {
  return BEFORE.every((stage) => stages[stage] !== undefined)
}

/** `40 counted out, 40 signed over, 38 counted back: 2 are still out.` */
export function paperInWords({ counts }: Pick<Paper, 'counts'>): string {
  const out = counts['counted out']
  const over = counts['signed over']
  const back = counts['counted back']
  if (out === 0 && over === 0 && back === 0) return 'Nothing has been counted out yet.'
  const sums = `${out} counted out, ${over} signed over, ${back} counted back`
  if (over > out) return `${sums}: more were signed over than counted out. Count again.`
  if (back > out) return `${sums}: more came back than went out. Count again.`
  if (back === out) return `${sums}: all are back.`
  return `${sums}: ${out - back} ${out - back === 1 ? 'is' : 'are'} still out.`
}
