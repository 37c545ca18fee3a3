import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { childEnvironment } from './support/child-environment.ts'

/** A npm that takes a while and counts its calls. */
const FAKE_NPM = `#!/bin/sh
echo call >> calls
echo npm says hello
sleep 0.5
mkdir -p node_modules
echo '{}' > node_modules/.package-lock.json
`

let project: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'waymark-install-'))
  copyFileSync('install.mjs', join(project, 'install.mjs'))
  mkdirSync(join(project, 'fake'))
  writeFileSync(join(project, 'fake', 'npm'), FAKE_NPM, { mode: 0o755 })
  writeFileSync(join(project, 'package-lock.json'), '{}')
  const past = new Date(Date.now() - 60_000)
  utimesSync(join(project, 'package-lock.json'), past, past)
  writeFileSync(join(project, 'answer.mjs'), 'console.log(JSON.stringify(process.argv.slice(2)))')
})

afterEach(() => rmSync(project, { recursive: true, force: true }))

function environment() {
  const { npm_execpath: _, NODE_COMPILE_CACHE: __, ...env } = childEnvironment()
  return { ...env, PATH: join(project, 'fake') + delimiter + env.PATH }
}

function run(...args: string[]) {
  return spawnSync(process.execPath, ['install.mjs', ...args], { cwd: project, env: environment(), encoding: 'utf8' })
}

function calls() {
  return readFileSync(join(project, 'calls'), 'utf8').trim().split('\n').length
}

/** Starts a script and resolves with its stdout and exit code; `onOutput` hears of its first output. */
function start(script: string, onOutput: (pid: number) => void = () => {}) {
  const child = spawn(process.execPath, ['install.mjs', script], { cwd: project, env: environment() })
  return new Promise<{ code: number | null; stdout: string }>((resolve) => {
    let stdout = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      onOutput(child.pid!)
    })
    child.on('close', (code) => resolve({ code, stdout }))
  })
}

describe('install.mjs', () => {
  test('installs first, and stdout is the script’s alone', () => {
    const done = run('answer.mjs', 'schedule', '--json')
    expect(done.stdout).toBe('["schedule","--json"]\n')
    expect(done.stderr).toContain('npm says hello')
    expect(calls()).toBe(1)
  })

  test('does not install again until the lockfile is newer', () => {
    run('answer.mjs')
    expect(run('answer.mjs').stderr).toBe('')
    expect(calls()).toBe(1)
    const future = new Date(Date.now() + 1000)
    utimesSync(join(project, 'package-lock.json'), future, future)
    expect(run('answer.mjs')).toMatchObject({ status: 1 })
    expect(calls()).toBe(2)
  })

  test('what Node compiles is kept in .build for the next time', () => {
    writeFileSync(join(project, 'large.mjs'), `export const all = [${'() => 1, '.repeat(9000)}]`)
    writeFileSync(join(project, 'answer.mjs'), `import './large.mjs'`)
    expect(run('answer.mjs').status).toBe(0)
    expect(readdirSync(join(project, '.build', 'compiled'))).toHaveLength(1)
  })

  test('two commands at once install once', async () => {
    const both = await Promise.all([start('answer.mjs'), start('answer.mjs')])
    expect(both.map((one) => one.code)).toEqual([0, 0])
    expect(calls()).toBe(1)
  })

  test('takes over the lock of a process that was killed', () => {
    mkdirSync(join(project, '.build'))
    const gone = spawnSync('true').pid
    writeFileSync(join(project, '.build', 'install.lock'), String(gone))
    expect(run('answer.mjs')).toMatchObject({ status: 0, stdout: '[]\n' })
  })

  test('stops with one line when npm ci fails', () => {
    writeFileSync(join(project, 'fake', 'npm'), '#!/bin/sh\nexit 3\n', { mode: 0o755 })
    const done = run('answer.mjs')
    expect(done).toMatchObject({ status: 1, stdout: '' })
    expect(done.stderr).toContain('npm ci failed')
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('hands %s down and the exit code up', async (signal) => {
    const source = `process.on('${signal}', () => process.exit(7)); setInterval(() => {}, 1000); console.log('up')`
    writeFileSync(join(project, 'server.mjs'), source)
    const done = await start('server.mjs', (pid) => process.kill(pid, signal))
    expect(done).toEqual({ code: 7, stdout: 'up\n' })
  })

  test('runs the script without the warning for node:sqlite', () => {
    writeFileSync(join(project, 'sqlite.mjs'), "import 'node:sqlite'")
    run('answer.mjs')
    expect(run('sqlite.mjs')).toMatchObject({ status: 0, stderr: '' })
  })
})
