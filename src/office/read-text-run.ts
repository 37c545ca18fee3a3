import { countChiNumbers } from '../domain/evidence/chi-number.ts'
import type { Tally } from './tally.ts'
import { countPrompts, findWrittenLinks, isDraftMark, isWorthALook, saysDraft } from './text-marks.ts'

/** Where a text stands, which decides what in it is a mark of a draft: a heading or header, running text, or a cell among others. */
export type TextPlace = 'heading' | 'body' | 'cell'

/** Takes a text piece by piece, however it is cut up, and tallies what is in it. Keeps no more than a few thousand characters. */
export interface TextRun {
  add(piece: string): void
  /** The paragraph, the cell or the line ends here. */
  end(place: TextPlace): void
}

const LONGEST = 8_192
const LONGEST_NUMBER = 64

export function readTextRun(tally: Tally): TextRun {
  let run = ''
  const look = (text: string, place: TextPlace) => {
    if (!isWorthALook(text)) return
    tally.chiNumbers += countChiNumbers(text)
    tally.placeholders += countPrompts(text)
    for (const link of findWrittenLinks(text)) tally.links.add(link)
    if (place === 'heading' ? saysDraft(text) : place === 'body' && isDraftMark(text)) tally.draftMarks += 1
  }
  return {
    add(piece) {
      for (let at = 0; at < piece.length; at += LONGEST) {
        run += piece.slice(at, at + LONGEST)
        if (run.length <= LONGEST) continue
        const cut = cutBefore(run)
        look(run.slice(0, cut), 'cell')
        run = run.slice(cut)
      }
    },
    end(place) {
      look(run, place)
      run = ''
    },
  }
}

/** Where a long text may be cut without cutting a ten-digit number in two. */
function cutBefore(run: string): number {
  for (let cut = run.length; cut > run.length - LONGEST_NUMBER; cut -= 1) {
    if (!/[\d ]/.test(run.charAt(cut - 1))) return cut
  }
  return run.length
}
