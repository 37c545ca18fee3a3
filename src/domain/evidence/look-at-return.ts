import type { IncomingItem, ReturnItem } from '../programme/programme.ts'
import type { WorkbookChecks } from '../programme/return-checks.ts'
import { instantInWords } from '../schedule/day-in-words.ts'
import { type Asked, checksFor } from './checks-for.ts'
import { type Noticed, noticeChiNumbers, noticeContent } from './content-findings.ts'
import type { ExaminedFile } from './examined-file.ts'
import type { Finding } from './finding.ts'
import { type Stage, weigh } from './finding-weight.ts'
import { folderKey } from './folder-plan.ts'
import { noticeKinds } from './kind-findings.ts'
import { findElsewhere, type Lookalike } from './lies-elsewhere.ts'
import { isBelow } from './watched-folder.ts'
import { checkWorkbook, type WorkbookFound } from './workbook-findings.ts'

/** What was found in the files that answer a return. */
export interface LookedAt {
  readonly findings: readonly Finding[]
  /** `100 of 100 rows` */
  readonly counted?: string
}

/** Looks at the files of a return at a stage of its life. What comes from the inspection team is only counted. */
export type LookAtReturn = (item: ReturnItem | IncomingItem, stage: Stage) => LookedAt

/** Files of all returns' folders as they were examined, and those elsewhere that look like a return. */
export interface Examined {
  readonly files: readonly ExaminedFile[]
  readonly lookalikes: readonly Lookalike[]
}

/** What lies inside another return is looked at with that one; of its own it has the rules of its rows. */
export function lookAtReturns({ files, lookalikes }: Examined, asked: Asked): LookAtReturn {
  return (item, stage) => {
    const checks = checksFor(item.id, asked)
    const outer = item.kind === 'return' ? (item.inside ?? item.id) : item.id
    const answering = filesFor(files, outer, stage)
    const workbook = workbookOf(checks.workbook, answering, asked)
    const counted = workbook.counted === undefined ? {} : { counted: workbook.counted }
    if (item.kind === 'incoming') return { findings: [], ...counted }
    const whole = item.inside === undefined ? answering : []
    const chi = noticeChiNumbers(whole, checks.ofPeople ?? false)
    const noticed = [...noticeKinds(whole, checks.kinds), ...noticeContent(whole), ...workbook.noticed]
    const elsewhere = answering.length === 0 && stage !== 'handed in' ? findElsewhere(item, lookalikes) : undefined
    const findings = [
      ...chi.map((one) => ({ ...one, ...(checks.ofPeople ? AS_ASKED : weigh(one.code, stage)) })),
      ...noticed.map((one) => ({ ...one, ...weigh(one.code, stage) })),
      ...(elsewhere ? [elsewhere] : []),
      ...unread(whole, asked),
    ]
    return { findings, ...counted }
  }
}

const AS_ASKED = { blocks: false, remark: true } as const

/** What was handed in, else what is drafted, with what lies in the shared folder already. */
function filesFor(files: readonly ExaminedFile[], itemId: string, stage: Stage): readonly ExaminedFile[] {
  const whole = files.filter(({ file }) => file.size > 0)
  const shared = whole.filter(({ file }) => isBelow(file.folder, folderKey('shared', itemId)))
  if (stage === 'handed in') return shared
  return [...whole.filter(({ file }) => isBelow(file.folder, folderKey('working', itemId))), ...shared]
}

/** Of several workbooks the newest is looked at: that there are several is said. */
function workbookOf(checks: WorkbookChecks | undefined, files: readonly ExaminedFile[], asked: Asked): WorkbookFound {
  const [newest] = files
    .filter(({ facts }) => facts?.sheets !== undefined)
    .toSorted((a, b) => b.file.receivedAt - a.file.receivedAt || (a.file.id < b.file.id ? -1 : 1))
  return checks && newest?.facts ? checkWorkbook(newest.facts, checks, asked) : NOTHING_COUNTED
}

const NOTHING_COUNTED: WorkbookFound = { noticed: [] as readonly Noticed[] }

function unread(files: readonly ExaminedFile[], { programme }: Asked): readonly Finding[] {
  const [soonest] = files.flatMap(({ againAt }) => againAt ?? []).toSorted((a, b) => a - b)
  if (soonest === undefined) return []
  const line = `The file could not be looked into. It is tried again at ${instantInWords(soonest, programme.timeZone)}.`
  return [{ code: 'not read', line, blocks: false, remark: true }]
}
