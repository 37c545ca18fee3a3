import type { FoundView } from '../../../src/contract/found-view.ts'

const NO_MOVE = { move: null, toMend: false }

/** Something of every weight, and a file to be moved, with lines as long as real ones. */
export const SAMPLE_FOUND: FoundView = {
  counted: '98 of 100 rows',
  progress: null,
  checks: {
    columns: [{ name: 'Designation', headings: ['Job title', 'Role'] }],
    caseNumber: ['Case number'],
    rows: 100,
  },
  findings: [
    { ...NO_MOVE, line: '98 of 100 rows. Add what is missing.', weight: 'blocks', toMend: true },
    { ...NO_MOVE, line: '2 rows have no case number. Fill in what is missing.', weight: 'blocks', toMend: true },
    {
      line: 'A file in another folder looks like it. Move it to its working folder.',
      weight: 'presses',
      toMend: false,
      move: {
        file: 'file-7',
        version: '"{7},3"',
        what: '“Strathglen PIR v3 FINAL.xlsx”, in the folder “Evidence log”',
        changes:
          'The inspectors can open it where it lies; in the working folder they cannot. Its working folder is restricted: fewer people can open it there.',
      },
    },
    {
      ...NO_MOVE,
      line: '1 hidden sheet is in the file, which anybody can show. Show or delete it.',
      weight: 'presses',
    },
    {
      ...NO_MOVE,
      line: '138 numbers in the form of a CHI number stand in the file. Leave only what the inspectors’ own form asks for.',
      weight: 'remark',
    },
  ],
}
