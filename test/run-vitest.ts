import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { countResults, type Tally, type VitestReport } from './tally.ts'

const REPORT = '.build/tests.json'

/** Runs vitest with its output on ours and counts its results; `args` choose the projects. */
export async function runVitest(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Tally> {
  mkdirSync('.build', { recursive: true })
  rmSync(REPORT, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  const vitest = resolve('node_modules/vitest/vitest.mjs')
  const always = ['run', '--config', 'test/vitest.config.ts', '--root', '.', ...reporters]
  const child = spawn(process.execPath, [vitest, ...always, ...args], { stdio: 'inherit', env })
  const [code] = await once(child, 'exit')
  return countResults(readReport(), code)
}

/** What the last run left; undefined when it left nothing. */
export function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'))
  } catch {
    return undefined
  }
}
