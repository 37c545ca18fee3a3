/** What a process that is no more gets instead of an answer. */
export class Killed extends Error {
  override readonly name = 'Killed'
}
