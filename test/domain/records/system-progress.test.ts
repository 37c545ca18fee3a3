import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseNumbers } from '../../../src/domain/records/case-number.ts'
import { NO_RECORDS, type RecordSystem, type RecordsSettings } from '../../../src/domain/records/records-settings.ts'
import {
  ACCESS_STAGES,
  CASE_STAGES,
  type RecordsAct,
  type RecordsStep,
} from '../../../src/domain/records/records-step.ts'
import { accessInWords, paperInWords } from '../../../src/domain/records/records-words.ts'
import { type Access, type Paper, systemProgress, type Uploads } from '../../../src/domain/records/system-progress.ts'

const SETTINGS: RecordsSettings = {
  ...NO_RECORDS,
  inspectors: ['Ailsa Example', 'Bruce Sample', 'Catriona Specimen'].map((name, index) => ({ id: `i${index}`, name })),
  main: 4,
  reserve: 1,
}
const CASES = caseNumbers(SETTINGS).map(({ id }) => id)

function system(mode: RecordSystem['mode']): RecordSystem {
  return { id: 'mosaic', name: 'Mosaic', side: 'council', mode }
}

function steps(
  acts: readonly RecordsAct[],
  over: Partial<Pick<RecordsStep, 'undone' | 'systemId'>> = {},
): RecordsStep[] {
  const by = { person: 'p', name: 'Morag Sample' }
  return acts.map((act, at) => ({ ...act, id: `s${at}`, inspectionId: 'i', systemId: 'mosaic', at, by, ...over }))
}

describe('cases', () => {
  const uploads = (all: readonly RecordsStep[]) => systemProgress(system('remote-our-area'), SETTINGS, all) as Uploads

  it('what was said last of a case counts, and each stage includes those before it', () => {
    const { reached, cases } = uploads(
      steps([
        { type: 'cases', cases: ['main-001', 'main-002', 'reserve-001'], stage: 'uploaded' },
        { type: 'cases', cases: ['main-001'], stage: 'checked' },
        { type: 'cases', cases: ['main-002'], stage: 'prepared' },
      ]),
    )
    expect(reached).toEqual({ prepared: 3, uploaded: 2, checked: 1 })
    expect(cases.find(({ number }) => number.id === 'main-001')).toMatchObject({ stage: 'checked', uploadedAt: 0 })
    expect(cases.find(({ number }) => number.id === 'main-002')).not.toHaveProperty('uploadedAt')
  })

  it('neither what was undone counts, nor what was said of another system or of a case that is there no more', () => {
    const done = { type: 'cases', cases: CASES, stage: 'checked' } as const
    const gone = { type: 'cases', cases: ['main-009'], stage: 'checked' } as const
    const undone = { at: 1, by: { person: 'p', name: 'Morag Sample' } }
    const all = [...steps([done], { undone }), ...steps([done], { systemId: 'emis' }), ...steps([gone])]
    expect(uploads(all).reached).toEqual({ prepared: 0, uploaded: 0, checked: 0 })
  })

  it('however it went, never more are checked than uploaded, nor uploaded than prepared, nor prepared than there are', () => {
    const act = fc.record({ cases: fc.subarray(CASES), stage: fc.constantFrom(...CASE_STAGES) })
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const { reached } = uploads(steps(acts.map((one) => ({ type: 'cases', ...one }))))
        const figures = [reached.checked, reached.uploaded, reached.prepared, CASES.length]
        expect(figures.toSorted((a, b) => a - b)).toEqual(figures)
      }),
    )
  })
})

describe('access', () => {
  const words = (acts: readonly RecordsAct[]) =>
    accessInWords(systemProgress(system('direct-access'), SETTINGS, steps(acts)) as Access)
  const all = (inspectorId: string, stages: readonly (typeof ACCESS_STAGES)[number][]): RecordsAct[] =>
    stages.map((stage) => ({ type: 'access', inspectorId, stage, holds: true }))
  const ready = ACCESS_STAGES.slice(0, 4)

  it.each<[string, RecordsAct[], string]>([
    ['nobody', [], '0 of 3 inspectors can start.'],
    [
      'one, and one not trained',
      [...all('i0', ready), ...all('i1', ready.slice(0, 3))],
      '1 of 3 inspectors can start.',
    ],
    ['all', ['i0', 'i1', 'i2'].flatMap((id) => all(id, ready)), 'Every inspector can start.'],
    [
      'taken back',
      [
        ...['i0', 'i1', 'i2'].flatMap((id) => all(id, ready)),
        { type: 'access', inspectorId: 'i2', stage: 'tested', holds: false },
      ],
      '2 of 3 inspectors can start.',
    ],
    [
      'some revoked',
      [...['i0', 'i1', 'i2'].flatMap((id) => all(id, ready)), ...all('i0', ['revoked']), ...all('i1', ['revoked'])],
      'Access is revoked for two inspectors; one still has it.',
    ],
    ['all revoked', ['i0', 'i1', 'i2'].flatMap((id) => all(id, ACCESS_STAGES)), 'Every access has been revoked.'],
  ])('%s', (_what, acts, sentence) => {
    expect(words(acts)).toBe(sentence)
  })
})

describe('paper', () => {
  it.each<[string, number, number, number, string]>([
    ['nothing', 0, 0, 0, 'Nothing has been counted out yet.'],
    ['out', 40, 0, 0, '40 counted out, 0 signed over, 0 counted back: 40 are still out.'],
    ['one missing', 40, 40, 39, '40 counted out, 40 signed over, 39 counted back: 1 is still out.'],
    ['all back', 40, 40, 40, '40 counted out, 40 signed over, 40 counted back: all are back.'],
    [
      'too many over',
      40,
      41,
      0,
      '40 counted out, 41 signed over, 0 counted back: more were signed over than counted out. Count again.',
    ],
    [
      'too many back',
      40,
      40,
      41,
      '40 counted out, 40 signed over, 41 counted back: more came back than went out. Count again.',
    ],
  ])('%s', (_what, out, over, back, sentence) => {
    const acts = [
      { type: 'paper', stage: 'counted out', count: out },
      { type: 'paper', stage: 'signed over', count: over },
      { type: 'paper', stage: 'counted back', count: back },
    ] as const
    expect(paperInWords(systemProgress(system('paper'), SETTINGS, steps(acts)) as Paper)).toBe(sentence)
  })
})
