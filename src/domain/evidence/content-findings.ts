import { capitalise, inFigures } from '../notice/counted.ts'
import type { ExaminedFile } from './examined-file.ts'
import type { FileFacts } from './file-facts.ts'
import type { FindingCode } from './finding.ts'

/** Something found in files. */
export interface Noticed {
  readonly code: FindingCode
  readonly count: number
  /** One line: what it is and what to do. */
  readonly line: string
}

interface Rule {
  readonly code: FindingCode
  /** How many of it; 0 where all is well. */
  readonly count: (facts: FileFacts) => number
  readonly line: (count: number, where: Where) => string
}

/** In how many of how many files. */
interface Where {
  readonly found: number
  readonly of: number
}

/** What may be wrong in any file, whatever it is for. */
const RULES: readonly Rule[] = [
  {
    code: 'protected',
    count: ({ unread }) => Number(unread === 'protected'),
    line: (_, where) =>
      `${subject(where)} ${are(where)} protected. Save without a password, so that others can open it.`,
  },
  {
    code: 'damaged',
    count: ({ unread }) => Number(unread === 'damaged'),
    line: (_, where) => `${subject(where)} cannot be opened. Save it again from a good copy and upload that.`,
  },
  {
    code: 'too large',
    count: ({ unread }) => Number(unread === 'too large'),
    line: (_, where) => `${subject(where)} ${are(where)} too large to be looked into. Look through it yourself.`,
  },
  {
    code: 'not read',
    count: ({ format }) => Number(format === 'old office'),
    line: (_, where) =>
      `${subject(where)} ${are(where)} of an old Office kind, which is not looked into. Save it as a new one.`,
  },
  {
    code: 'pages not read',
    count: ({ unseenPages = 0 }) => unseenPages,
    line: (count, where) =>
      `The text of ${inFigures(count, 'page')} in ${object(where)} cannot be read: pictures, as of a scanner, or letters of an unknown font. Look through ${them(count)} yourself.`,
  },
  {
    code: 'template unfilled',
    count: ({ placeholders }) => placeholders,
    line: (count) =>
      `${inFigures(count, 'place')} of the template ${is(count)} not filled in. Fill in what is asked there.`,
  },
  {
    code: 'tracked changes',
    count: ({ trackedChanges }) => trackedChanges,
    line: (count, where) =>
      `${inFigures(count, 'tracked change')} ${stand(count)} in ${object(where)}. Accept or reject ${them(count)}.`,
  },
  {
    code: 'marked draft',
    count: ({ draftMarks }) => draftMarks,
    line: (count, where) => `${capitalise(object(where))} says “DRAFT”${times(count)}. Take that out before it goes.`,
  },
  {
    code: 'comments',
    count: ({ comments }) => comments,
    line: (count, where) =>
      `${inFigures(count, 'comment')} ${stand(count)} in ${object(where)}. Take ${them(count)} out.`,
  },
  {
    code: 'hidden sheets',
    count: ({ hiddenSheets }) => hiddenSheets,
    line: (count, where) =>
      `${inFigures(count, 'hidden sheet')} ${is(count)} in ${object(where)}, which anybody can show. Show or delete ${them(count)}.`,
  },
  {
    code: 'links that fail',
    count: ({ links }) => links.localPaths + links.otherSites + (links.working ?? 0),
    line: (count, where) =>
      `${inFigures(count, 'link')} in ${object(where)} will fail for the inspectors. Put the document itself beside it.`,
  },
  {
    code: 'macros',
    count: ({ macros }) => Number(macros),
    line: (_, where) => `${subject(where)} ${where.found === 1 ? 'holds' : 'hold'} macros. Save it without them.`,
  },
  {
    code: 'author names',
    count: ({ authorNames }) => authorNames,
    line: (count, where) =>
      `${inFigures(count, 'name')} ${stand(count)} in the properties of ${object(where)}. Take ${them(count)} out: File, Info, Inspect.`,
  },
]

/** What is wrong in the content of the files of one return, each thing once; or in one piece of evidence. */
export function noticeContent(files: readonly ExaminedFile[]): readonly Noticed[] {
  const facts = files.flatMap((one) => one.facts ?? [])
  return RULES.flatMap(({ code, count, line }) => {
    const counts = facts.map(count).filter((one) => one > 0)
    const total = counts.reduce((sum, one) => sum + one, 0)
    return total === 0 ? [] : [{ code, count: total, line: line(total, { found: counts.length, of: files.length }) }]
  })
}

/** Numbers in the form of a CHI number in what files say. */
export function noticeChiNumbers(files: readonly ExaminedFile[], ofPeople: boolean): readonly Noticed[] {
  const counts = files.map(({ facts }) => facts?.chiNumbers ?? 0).filter((one) => one > 0)
  const count = counts.reduce((sum, one) => sum + one, 0)
  if (count === 0) return []
  const numbers = `${inFigures(count, 'number')} in the form of a CHI number ${stand(count)}`
  const where = object({ found: counts.length, of: files.length })
  const line = ofPeople
    ? `${numbers} in ${where}. Leave only what the inspectors’ own form asks for.`
    : `${numbers} in ${where}. Take ${them(count)} out.`
  return [{ code: 'CHI number', count, line }]
}

function subject({ found, of }: Where): string {
  if (of === 1) return 'The file'
  return found === 1 ? `One of ${of} files` : `${found} of ${of} files`
}

function object({ found, of }: Where): string {
  if (of === 1) return 'the file'
  return found === 1 ? `one of ${of} files` : `${found} of ${of} files`
}

function are({ found }: Where): string {
  return is(found)
}

function is(count: number): string {
  return count === 1 ? 'is' : 'are'
}

function them(count: number): string {
  return count === 1 ? 'it' : 'them'
}

function stand(count: number): string {
  return count === 1 ? 'stands' : 'stand'
}

function times(count: number): string {
  return count === 1 ? '' : ` ${count} times`
}

/** Whether anything could be said of what was found in a file. */
export function isOfNote(facts: FileFacts): boolean {
  return facts.sheets !== undefined || facts.chiNumbers > 0 || RULES.some(({ count }) => count(facts) > 0)
}
