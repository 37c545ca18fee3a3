import type { Finding, FindingCode } from './finding.ts'
import type { Reached } from './state.ts'

/** How far a return has come, for what is said of its files. */
export type Stage = Reached | 'handed in'

/** Nobody can work with the file, or it says what it must not: at every stage. */
const GRAVE: readonly FindingCode[] = ['CHI number', 'arriving', 'protected', 'damaged', 'wrong kind']

/** A draft is not finished: that it is not stands in the way once it is called ready. */
const UNFINISHED: readonly FindingCode[] = [
  ...(['rows too few', 'rows too many', 'column missing', 'case number repeated', 'case number missing'] as const),
  ...(['cells empty', 'good practice cases', 'template unfilled', 'several candidates'] as const),
]

/** A draft may have them; whoever calls it ready should know. */
const RESIDUE: readonly FindingCode[] = [
  ...(['not as named', 'tracked changes', 'marked draft', 'comments', 'hidden sheets'] as const),
  ...(['links that fail', 'macros', 'author names'] as const),
]

/** To be put right before the hand-in, though in a draft nobody is called to it yet. */
export function isToMend({ code, blocks, remark }: Pick<Finding, 'code' | 'blocks' | 'remark'>): boolean {
  return blocks || (remark === true && UNFINISHED.includes(code))
}

/** To be told before the hand-in, which may come straight from a draft: also what a draft may have. */
export function isToTell(finding: Pick<Finding, 'code' | 'blocks' | 'remark'>): boolean {
  return (
    isToMend(finding) || finding.code === 'checked out' || (finding.remark === true && RESIDUE.includes(finding.code))
  )
}

/** What a finding means at a stage. */
export function weigh(code: FindingCode, stage: Stage): Pick<Finding, 'blocks' | 'remark'> {
  const isOpen = stage !== 'handed in'
  const isReady = stage === 'ready' || stage === 'signed off'
  if (GRAVE.includes(code)) return { blocks: isOpen }
  if (UNFINISHED.includes(code)) return isReady ? { blocks: true } : isOpen ? REMARK : { blocks: false }
  if (RESIDUE.includes(code)) return isReady ? { blocks: false } : REMARK
  return REMARK
}

const REMARK = { blocks: false, remark: true } as const
