import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const BOT = join(import.meta.dirname, '..', '..', '..', 'bot')
const SAMPLES = join(import.meta.dirname, 'samples')

/** Makes the forms that open within cards, never a card by itself. */
const FORM = 'show-form.ts'

const MAKES = /import \{[^}]*\bcard\b[^}]*\} from '[^']*\/card\.ts'/
const EXPORTED = /^export (?:async )?function (\w+(?:Card|Reply))\(/gm

/** A file of the bot that makes cards. */
export interface CardMaker {
  readonly file: string
  /** Names of the functions that give a card. */
  readonly functions: readonly string[]
}

/** Every file of the bot that makes cards, wherever it lies. */
export function findCardMakers(): readonly CardMaker[] {
  const files = readdirSync(BOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.toSorted().flatMap((path): readonly CardMaker[] => {
    const file = basename(path)
    const source = readFileSync(join(BOT, path), 'utf8')
    const isOne = MAKES.test(source) || (path.startsWith('cards') && file.endsWith('-card.ts'))
    if (!isOne || file === FORM) return []
    return [{ file, functions: [...source.matchAll(EXPORTED)].map(([, name = '']) => name) }]
  })
}

/** What its samples leave out: a way to see it fails a test before it fails a person. */
export function missingSamples({ file, functions }: CardMaker): readonly string[] {
  if (!readdirSync(SAMPLES).includes(file)) return [`${file} has no samples: write test/bot/cards/samples/${file}`]
  const source = readFileSync(join(SAMPLES, file), 'utf8')
  const left = functions.filter((name) => !new RegExp(`\\b${name}\\(`).test(source))
  return left.map((name) => `test/bot/cards/samples/${file} shows nothing of ${name}`)
}
