import { readFile } from 'node:fs/promises'
import { checkProgramme } from '../../../src/domain/programme/check-programme.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Programme } from '../../../src/domain/programme/programme.ts'
import { describeFault } from '../../../src/domain/programme/programme-fault.ts'
import { WrongUse } from '../wrong-use.ts'

const PROGRAMMES: readonly Programme[] = [jiasAdults]

/** A programme by its id, or from a JSON file, which is checked as a whole before anything is dated. */
export async function findProgramme(given: string): Promise<Programme> {
  const known = PROGRAMMES.find(({ id }) => id === given)
  if (known) return known
  if (!given.endsWith('.json')) {
    const ids = PROGRAMMES.map(({ id }) => id).join(', ')
    throw new WrongUse(`--programme ${given} is not known; give ${ids}, or a file whose name ends in .json`)
  }
  return readProgramme(given)
}

async function readProgramme(path: string): Promise<Programme> {
  const value = parseJson(path, await readText(path))
  const [first, ...more] = checkProgramme(value)
  if (!first) return value as Programme
  const rest = more.length > 0 ? ` (and ${more.length} more)` : ''
  throw new WrongUse(`--programme ${path}: ${describeFault(first)}${rest}`)
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new WrongUse(`--programme ${path} cannot be read (${code}); give the path of a programme's file`, {
      cause: error,
    })
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new WrongUse(`--programme ${path} is not JSON: ${(error as Error).message}; mend it there`, { cause: error })
  }
}
