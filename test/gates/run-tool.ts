import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface Ran {
  readonly code: number | null
  /** stdout and stderr as they came. */
  readonly output: string
  readonly stdout: string
}

/** Finds the script behind a package's command, so that it runs under this Node whatever PATH says. */
function findCommand(packageName: string, command: string): string {
  const manifest = findManifest(packageName)
  const bin: string | Record<string, string> = JSON.parse(readFileSync(manifest, 'utf8')).bin
  const script = typeof bin === 'string' ? bin : bin[command]
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(dirname(manifest), script)
}

function findManifest(packageName: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(packageName) ?? []
  for (const folder of folders) {
    const manifest = join(folder, packageName, 'package.json')
    try {
      readFileSync(manifest)
      return manifest
    } catch {}
  }
  throw new Error(`${packageName} is not installed`)
}

/** Runs a package's command on the tree at `root` and waits for its end; its exit code is the caller's to judge. */
export function runTool(root: string, tool: string, command: string, args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [findCommand(tool, command), ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let output = ''
    let stdout = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output, stdout }))
  })
}
