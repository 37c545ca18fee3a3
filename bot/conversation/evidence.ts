import type { IndicatorCoverage } from '../../src/domain/log/coverage.ts'
import { coverageSentence } from '../../src/domain/log/coverage-sentence.ts'
import type { EvidenceRow } from '../../src/domain/log/evidence-row.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { dateInWords } from '../../src/domain/schedule/day-in-words.ts'
import { seeCoverage } from '../../src/services/hand-out/see-coverage.ts'
import { seeLog } from '../../src/services/log/see-log.ts'
import { open, say } from '../cards/actions.ts'
import { type AnswerLine, answerCard } from '../cards/answer-card.ts'
import type { Command, Heard, Looked } from './heard.ts'
import { indicatorMeant } from './indicator-meant.ts'

/** `evidence for 5.2`, `evidence on early intervention`; `evidence` alone: how well the indicators are covered. */
export const evidence: Command = {
  name: 'evidence',
  example: 'evidence for 5.2',
  group: 'ask',
  says: [
    /^(?:(?:what|which|how much|is there(?: any)?|do we have(?: any)?|whats the|the|our|any) )?evidence(?: (?:do we have|is there|have we(?: got)?))? (?:(?:for|of|on|about|under|in|against) )(?:(?:quality )?indicator |qi |number )?(?<about>.+)$/,
    /^(?:(?:evidence|qi|indicator|quality indicator) )?(?<about>\d{1,2}\.\d{1,2})$/,
    /^what (?:have we(?: got)?|do we have|is there|have you got|is in) (?:for|under|against|on) (?:(?:qi|indicator|quality indicator) )?(?<about>\d{1,2}\.\d{1,2})$/,
    /^(?:(?:how much|what|the|our|hows the|how is the|hows our) )?evidence(?: log)?(?: (?:do we have|is there|have we got|doing|coverage|looking))?$/,
    /^(?:coverage|how well are (?:we|the indicators) (?:covered|evidenced)|where is evidence missing|what evidence is missing|gaps)$/,
  ],
  words: ['evidence', 'indicator', 'coverage', 'missing', 'quality', 'covered'],
  async answer(heard) {
    const looked = await heard.look()
    const about = heard.written.about
    if (about === undefined) return answerWhole(heard, looked)
    const { indicators } = looked.picture.inspection.settings
    const meant = indicatorMeant(indicators, about, (number) => `evidence for ${number}`)
    return typeof meant === 'string' ? answerIndicator(heard, looked, meant) : meant
  },
}

async function answerWhole({ needs }: Heard, { picture, among }: Looked) {
  const { inspection, folderUrls } = picture
  const { coverage } = await seeCoverage(needs, inspection.id)
  const lines = coverage.indicators.flatMap((one): AnswerLine[] =>
    one.indicator ? [{ name: one.indicator.number, told: inFigures(one.pieces, 'piece') }] : [],
  )
  const folder = folderUrls.get('working/evidence')
  return answerCard({
    ...{ title: 'Evidence', among, sentence: coverageSentence(coverage) },
    lines: coverage.indicators.some(({ pieces }) => pieces > 0) ? lines : [],
    actions: [
      ...(folder ? [open('Open the evidence log in SharePoint', folder)] : []),
      open('Open the inspection', needs.links.tab(inspection.place, inspection.id, 'evidence')),
      say("what's due"),
    ],
  })
}

async function answerIndicator({ needs }: Heard, { picture, among }: Looked, number: string) {
  const { inspection, folderUrls } = picture
  const rows = (await seeLog(needs, inspection.id)).filter(({ indicators }) => indicators.includes(number))
  const { coverage } = await seeCoverage(needs, inspection.id)
  const covered = coverage.indicators.find(({ indicator }) => indicator?.number === number)
  const folder = folderUrls.get(`working/evidence/${number}`) ?? folderUrls.get('working/evidence')
  return answerCard({
    title: `Evidence for ${number}`,
    among,
    sentence: [`${covered?.indicator?.title ?? number}: ${inFigures(rows.length, 'piece')}.`, ...gaps(covered)].join(
      ' ',
    ),
    lines: rows.map(rowLine),
    actions: [
      ...(folder ? [open('Open the folder in SharePoint', folder)] : []),
      open('Open the inspection', needs.links.tab(inspection.place, inspection.id, 'evidence')),
      say('evidence'),
    ],
  })
}

function gaps(covered: IndicatorCoverage | undefined): readonly string[] {
  if (!covered || covered.pieces === 0) return ['Put a file into its folder, and it is counted.']
  const { newest, oneSided, withoutSummary, withoutDifference } = covered
  return [
    ...(newest ? [`The newest speaks for a time up to ${dateInWords(newest)}.`] : []),
    ...(withoutSummary > 0 ? [`${withoutSummary} without a summary.`] : []),
    ...(withoutDifference > 0
      ? [`${withoutDifference} that ${withoutDifference === 1 ? 'does' : 'do'} not say what difference it made.`]
      : []),
    ...(oneSided ? [`All of it comes from the ${oneSided === 'board' ? 'health board' : 'council'}.`] : []),
  ]
}

/** A file whose name may hold a person's number is told by its reference alone. */
function rowLine({ entry, file, state }: EvidenceRow): AnswerLine {
  return { name: entry.reference, told: [file.chiInName ? null : file.name, state].filter(Boolean).join(', ') }
}
