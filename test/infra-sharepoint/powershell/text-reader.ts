const SPACE = /(?:[ \t\r]|#[^\n]*|<#[\s\S]*?#>)*/y

/** A text that is read from its beginning on, blanks and comments aside. */
export class TextReader {
  protected readonly text: string
  protected at = 0

  constructor(text: string) {
    this.text = text
  }

  protected fail(wanted: string): never {
    const line = this.text.slice(0, this.at).split('\n').length
    throw new SyntaxError(
      `line ${line}: ${wanted} is wanted at "${this.text.slice(this.at, this.at + 30).split('\n')[0]}"`,
    )
  }

  protected match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return undefined
    this.at += found[0].length
    return found[0]
  }

  protected space(): void {
    this.match(SPACE)
  }

  protected take(wanted: string): boolean {
    this.space()
    if (!this.text.startsWith(wanted, this.at)) return false
    this.at += wanted.length
    return true
  }

  protected need(wanted: string): void {
    if (!this.take(wanted)) this.fail(wanted)
  }
}
