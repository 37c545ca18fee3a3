/** A call that cannot be carried out as given. The message is one line: the place, then the remedy. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}
