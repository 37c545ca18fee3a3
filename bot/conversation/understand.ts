import { commands } from './commands.ts'
import { correctSlips, plainWords } from './correct-slips.ts'
import type { Command, Heard } from './heard.ts'

const VOCABULARY: ReadonlySet<string> = new Set(commands.flatMap(({ words }) => words))

/** Small talk around what is meant. */
const AROUND =
  /^(?:(?:waymark|please|pls|can you|could you|show me|show|tell me|give me|ok|hey|so)\s+)+|\s+(?:please|pls|thanks|thank you|then|now)$/g

/** The command that is meant, and its parts; `null` where none is: then offers are made, never a guess. */
export function understand(text: string): { readonly command: Command; readonly parts: Heard['parts'] } | null {
  const said = correctSlips(plainWords(text), VOCABULARY)
  for (const attempt of [said, said.replaceAll(AROUND, '')]) {
    for (const command of commands) {
      const match = command.says.exec(attempt)
      if (match) return { command, parts: match.groups ?? {} }
    }
  }
  return null
}
