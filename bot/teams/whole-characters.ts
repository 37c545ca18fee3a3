/** Without NUL and halves of characters: nobody writes them, and no database takes them. */
export function wholeCharacters(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}
