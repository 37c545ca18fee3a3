/** Lets work through one at a time, in the order asked; what is unhurried lets everything else go first. */
export interface TwoLines {
  /** `work` is to give way before each look whether it may go, since somebody may have come while it waited. */
  stand(unhurried: boolean, work: (giveWay: () => Promise<void>) => Promise<void>): Promise<void>
}

export function createTwoLines(): TwoLines {
  const hurried = createLine()
  const unhurried = createLine()
  const giveWay = async () => {
    while (hurried.length > 0) await hurried.last
  }
  const goAhead = async () => undefined
  return {
    stand: (canWait, work) =>
      canWait ? standIn(unhurried, () => work(giveWay)) : standIn(hurried, () => work(goAhead)),
  }
}

/** Those who wait for one another. */
interface Line {
  length: number
  /** Resolves when the last of them is through, however it went. */
  last: Promise<void>
}

function createLine(): Line {
  return { length: 0, last: Promise.resolve() }
}

function standIn(line: Line, work: () => Promise<void>): Promise<void> {
  line.length += 1
  const mine = line.last.then(work).finally(() => {
    line.length -= 1
  })
  line.last = mine.catch(() => undefined)
  return mine
}
