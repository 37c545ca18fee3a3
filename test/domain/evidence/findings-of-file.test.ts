import { describe, expect, it } from 'vitest'
import type { FileFacts } from '../../../src/domain/evidence/file-facts.ts'
import { findingsOfFile } from '../../../src/domain/evidence/findings-of-file.ts'
import type { WatchedFile } from '../../../src/domain/evidence/watched-file.ts'
import { CHI_NUMBER } from '../../office/support/a-chi-number.ts'
import { plainFacts } from '../../support/plain-facts.ts'
import { file } from '../an-inspection.ts'

const evidence = (over: Partial<WatchedFile> = {}, area = 'working') =>
  file(`${area}/evidence/1.1`, { name: 'Survey.xlsx', ...over })

interface Case {
  readonly file?: Partial<WatchedFile>
  readonly facts?: Partial<FileFacts>
  readonly columns?: readonly string[]
}

function linesOf({ file: over, facts, columns }: Case, area?: string): readonly string[] {
  const found = findingsOfFile(evidence(over, area), plainFacts({ format: 'workbook', ...facts }), columns)
  return found.map(({ line, remark }) => (remark ? `(${line})` : line))
}

describe('a piece of evidence', () => {
  it.each<[string, Case, Case, string]>([
    [
      'a CHI number in a column',
      { columns: [`As for ${CHI_NUMBER}, all went well.`] },
      { columns: ['Telephone 0141 496 0000.'] },
      'What is written about it holds a CHI number. Take it out there.',
    ],
    [
      'one that was hidden in a column',
      { columns: ['As for [CHI number], all went well.'] },
      { columns: ['As for case 17, all went well.'] },
      'What is written about it holds a CHI number. Take it out there.',
    ],
    ['a CHI number in its name', { file: { chiInName: true } }, {}, 'Its name holds a CHI number. Rename it.'],
    ['no content', { file: { size: 0 } }, {}, 'It is empty so far. Upload it again if it stays so.'],
    [
      'somebody who has it checked out',
      { file: { checkedOutBy: 'Isla' } },
      {},
      'Somebody has it checked out, so others see an old version. Ask for it to be checked in.',
    ],
    [
      'another kind of content',
      { facts: { format: 'document' } },
      {},
      'By its name it is an Excel workbook, by its content a Word document. Save it again as what it is.',
    ],
  ])('with %s says what to do', (_, bad, good, line) => {
    expect(linesOf(bad)).toEqual([line])
    expect(linesOf(good)).toEqual([])
  })

  it('may still be worked on in Working, and is as the inspectors see it in the shared area', () => {
    const commented: Case = { facts: { comments: 2 } }
    expect(linesOf(commented)).toEqual(['(2 comments stand in the file. Take them out.)'])
    expect(linesOf(commented, 'shared')).toEqual(['2 comments stand in the file. Take them out.'])
  })

  it('that was not read is judged by its name and size alone', () => {
    expect(findingsOfFile(evidence(), null)).toEqual([])
  })
})
