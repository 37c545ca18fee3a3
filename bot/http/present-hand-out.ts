import type { CoverageAnswer } from '../../src/contract/coverage.ts'
import type { HandOutAnswer } from '../../src/contract/hand-out.ts'
import { mayIn } from '../../src/domain/access.ts'
import type { Coverage } from '../../src/domain/log/coverage.ts'
import { coverageSentence } from '../../src/domain/log/coverage-sentence.ts'
import { asksWhich, type LogKeeping } from '../../src/domain/log/log-keeping.ts'
import type { Day, Instant } from '../../src/domain/schedule/day.ts'
import { dateInWords, instantInWords } from '../../src/domain/schedule/day-in-words.ts'
import { formatInstant } from '../../src/domain/schedule/zone.ts'
import type { EvidenceRead } from '../../src/services/hand-out/read-evidence.ts'
import type { HandOut } from '../../src/services/hand-out/see-hand-out.ts'
import type { TabIdentity } from './tab-identity.ts'

interface Looking {
  readonly person: TabIdentity
  readonly now: Instant
}

export function presentCoverage(read: EvidenceRead, coverage: Coverage, looking: Looking): CoverageAnswer {
  const { pieces, overBy, volume } = coverage
  return {
    now: formatInstant(looking.now, read.programme.timeZone),
    sentence: coverageSentence(coverage),
    ...{ pieces, overBy },
    volume: { ...volume, types: volume.types && [...volume.types] },
    mayChange: mayIn(read, looking.person.id, 'change settings'),
    indicators: coverage.indicators.map(({ indicator, newest, oldest, ...figures }) => ({
      number: indicator?.number ?? null,
      title: indicator?.title ?? 'No indicator yet',
      newest: newest && monthInWords(newest),
      oldest: oldest && monthInWords(oldest),
      ...figures,
    })),
  }
}

export function presentHandOut(handOut: HandOut, looking: Looking): HandOutAnswer {
  const { keeping, evidence, programme, folderUrl, leftOut, holdingChi } = handOut
  const { written, theirs, template } = keeping
  const packed = evidence.filter(({ fileId }) => !holdingChi.has(fileId))
  const bytes = packed.reduce((sum, one) => sum + one.bytes, 0)
  return {
    now: formatInstant(looking.now, programme.timeZone),
    log: written && { name: written.name, url: written.webUrl },
    state: stateOf(keeping, evidence.length, programme.timeZone),
    goesWith: goesWith(handOut),
    question:
      asksWhich(keeping) && theirs
        ? {
            theirs: { name: theirs.name, url: theirs.webUrl },
            cTag: theirs.cTag,
            mayChoose: mayIn(handOut, looking.person.id, 'change settings'),
          }
        : null,
    template: template && { name: template.name, line: templateLine(template) },
    folderUrl,
    pack: {
      pieces: packed.length,
      size: sizeInWords(bytes),
      leftOut,
      holdingChi: holdingChi.size,
      mayTake: mayIn(handOut, looking.person.id, 'pack'),
    },
  }
}

function stateOf({ written, writtenAt, waits }: LogKeeping, pieces: number, zone: string): string {
  if (waits === 'refused')
    return 'SharePoint does not let Waymark write the log into Working › Evidence log. It is tried again every half hour; an administrator can see to its rights there.'
  if (writtenAt === null) {
    const when = pieces === 0 ? 'as soon as there is a piece of evidence' : 'within a minute'
    return `Waymark writes the log into Working › Evidence log ${when}.`
  }
  const at = instantInWords(writtenAt, zone)
  if (waits !== null) return `Somebody has the log open. It is as it was at ${at}, and written anew once it is closed.`
  if (!written) return `The log written at ${at} was taken elsewhere. The next change to the evidence makes a new one.`
  return `Written at ${at}. A change to the evidence is in it within five minutes.`
}

/** The log is part of a return of the programme's. */
function goesWith({ goesWith: dated, programme }: HandOut): HandOutAnswer['goesWith'] {
  if (dated?.type !== 'due') return null
  return { item: dated.item.id, title: dated.item.title, when: instantInWords(dated.due, programme.timeZone) }
}

function templateLine({ fits }: NonNullable<LogKeeping['template']>): string {
  if (fits === false)
    return 'It cannot be read as a log: its header needs the columns “Reference” or “Title”, and two more. Waymark writes a workbook of its own make.'
  return 'The log is written into a copy of this workbook: its columns, looks and other sheets are kept.'
}

/** `January 2027` */
function monthInWords(day: Day): string {
  return dateInWords(day).replace(/^\d+ /, '')
}

/** `about 340 MB` */
function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return 'under 1 MB'
  const [amount, unit] = bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB']
  return `about ${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${unit}`
}
