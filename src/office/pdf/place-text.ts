import type { TextRun } from '../read-text-run.ts'

/** In sizes of the font: digits are alike, of other letters nobody knows; and what beside that is a gap. */
const DIGITS = { width: 0.56, blank: 0.15 }
const LETTERS = { width: 0.6, blank: 0.5 }
const LINE = 0.3
const GAP = 200

type Matrix = readonly [number, number, number, number, number, number]
const STANDING: Matrix = [1, 0, 0, 1, 0, 0]

/** Operators that place text, with the numbers before them (ISO 32000-1, 9.4.2). */
const OPERATORS: Readonly<Record<string, (on: PlacedText, numbers: readonly number[]) => void>> = {
  BT: (on) => on.stand(STANDING),
  Tf: (on, [size = 1]) => on.setSize(size),
  TL: (on, [leading = 0]) => on.setLeading(leading),
  Td: (on, [x = 0, y = 0]) => on.move(x, y),
  TD: (on, [x = 0, y = 0]) => {
    on.setLeading(-y)
    on.move(x, y)
  },
  Tm: (on, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => on.stand([a, b, c, d, e, f]),
  'T*': (on) => on.nextLine(),
  cm: (on) => on.lose(),
}

export function placesText(operator: string): boolean {
  return Object.hasOwn(OPERATORS, operator)
}

/** Puts the pieces of a page's text together: a letter further up or down begins a line, one further on comes after a blank. */
export class PlacedText {
  readonly #run: TextRun
  #line = STANDING
  #size = 1
  #leading = 0
  /** The last piece: where it began, and what was shown since. */
  #shown = { x: 0, y: 0, letters: 0, onlyDigits: true }
  #isMoved = false
  #any = false

  constructor(run: TextRun) {
    this.#run = run
  }

  operate(operator: string, numbers: readonly number[]): void {
    OPERATORS[operator]?.(this, numbers)
  }

  setSize(size: number): void {
    this.#size = size
  }

  setLeading(leading: number): void {
    this.#leading = leading
  }

  stand(line: Matrix): void {
    this.#line = line
    this.#isMoved = true
  }

  move(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#line
    this.stand([a, b, c, d, e + x * a + y * c, f + x * b + y * d])
  }

  nextLine(): void {
    this.move(0, -this.#leading)
  }

  /** Places of before and after cannot be compared. */
  lose(): void {
    this.#shown = { x: Number.NaN, y: Number.NaN, letters: 0, onlyDigits: true }
    this.#isMoved = true
  }

  /** Between two pieces of one line, in thousandths of the size, backwards. */
  gap(thousandths: number): void {
    if (-thousandths > GAP) this.#run.add(' ')
  }

  show(letters: string): void {
    if (this.#isMoved) this.#arrive()
    this.#run.add(letters)
    this.#shown.letters += letters.length
    this.#shown.onlyDigits &&= !/\D/.test(letters)
    this.#any = true
  }

  end(): void {
    if (this.#any) this.#run.end('body')
    this.#any = false
  }

  /** By how far the next piece lies from the last, along the line and across it. */
  #arrive(): void {
    const [a, b, , , x, y] = this.#line
    const scale = Math.hypot(a, b) || 1
    const unit = scale * (Math.abs(this.#size) || 1)
    const [dx, dy] = [(x - this.#shown.x) / unit, (y - this.#shown.y) / unit]
    const [along, across] = [(dx * a + dy * b) / scale, (dy * a - dx * b) / scale]
    const { width, blank } = this.#shown.onlyDigits ? DIGITS : LETTERS
    if (!(Math.abs(across) <= LINE && along >= -LETTERS.blank)) this.end()
    else if (along > this.#shown.letters * width + blank) this.#run.add(' ')
    this.#shown = { x, y, letters: 0, onlyDigits: true }
    this.#isMoved = false
  }
}
