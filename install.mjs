/**
 * Runs a script of this project under Node 24 or newer, installing dependencies first if they are missing or old:
 * `node install.mjs <script> [arguments]`. Plain JavaScript for Node 20, which is what may be on the machine.
 * It writes to stderr only, so that a command's stdout is the script's alone.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const ROOT = import.meta.dirname
const BIN = join(ROOT, 'node_modules', '.bin')
const LOCK = join(ROOT, '.build', 'install.lock')
const OLDEST_NODE = 24
const isRecent = Number(process.versions.node.split('.')[0]) >= OLDEST_NODE
const bringsNode = process.platform === 'linux' && process.arch === 'x64'

function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

function modifiedAt(file) {
  return statSync(join(ROOT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function isInstalled() {
  return modifiedAt('node_modules/.package-lock.json') > modifiedAt('package-lock.json')
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

let hasSaidItWaits = false
function sayOnceThatItWaits(holder) {
  if (hasSaidItWaits) return
  hasSaidItWaits = true
  process.stderr.write(`Waiting for process ${holder} to install dependencies; if it does not, delete ${LOCK}\n`)
}

/** Takes the lock unless a living process holds it; one left by a killed process is taken over. */
function takeLock() {
  mkdirSync(join(ROOT, '.build'), { recursive: true })
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const holder = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0
  // An empty lock is one being written at this moment.
  if (holder > 0 && !isAlive(holder)) rmSync(LOCK, { force: true })
  else if (holder > 0) sayOnceThatItWaits(holder)
  return false
}

function runNpmCi() {
  process.stderr.write('Installing dependencies (npm ci), once.\n')
  // The flags undo what `npm run -s` or a production environment would pass on. npm's output goes to stderr.
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional']
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] }
  const done = npm
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' })
  if (done.status !== 0) fail('npm ci failed, see above; mend that and run the same command again.')
}

async function installOnce() {
  while (!isInstalled()) {
    if (!takeLock()) {
      await wait(300)
      continue
    }
    try {
      if (!isInstalled()) runNpmCi()
    } finally {
      rmSync(LOCK, { force: true })
    }
    if (!isInstalled())
      fail('npm ci left node_modules/.package-lock.json older than package-lock.json; set the clock right.')
  }
}

function pickNode() {
  const brought = join(BIN, 'node')
  if (bringsNode && existsSync(brought)) return brought
  if (isRecent) return process.execPath
  return fail(
    'node_modules has no Node 24 (installed without optional dependencies?); delete node_modules and run again.',
  )
}

/** Passes signals down and the exit up. A terminal sends its Ctrl-C to the child as well, so that one is not repeated. */
function runScript(node, args) {
  process.env.PATH = BIN + delimiter + process.env.PATH
  // What Node compiled once it need not compile again: the server starts in half the time.
  process.env.NODE_COMPILE_CACHE ??= join(ROOT, '.build', 'compiled')
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  child.on('error', (error) => fail(`Could not start ${node}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

const args = process.argv.slice(2)
if (args.length === 0) fail('Say which script to run: node install.mjs <script> [arguments]')
if (!isRecent && !bringsNode) {
  fail(
    `Waymark needs Node ${OLDEST_NODE} or newer, this is ${process.versions.node}: install it from https://nodejs.org.`,
  )
}
await installOnce()
runScript(pickNode(), [join(ROOT, args[0]), ...args.slice(1)])
