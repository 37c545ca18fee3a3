import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

const PAGES = [
  {
    config: 'tab/vite.config.ts',
    built: '.build/site/index.html',
    sources: ['tab/**', 'src/domain/**', 'src/contract/**'],
  },
  { config: 'infra/tenant/desk/vite.config.ts', built: '.build/desk/index.html', sources: ['infra/tenant/desk/**'] },
]

/** Builds the tab and the desk page where their sources are newer than what was built. */
export async function buildPages(): Promise<void> {
  await Promise.all(PAGES.filter(isStale).map(({ config }) => build(config)))
}

function isStale({ built, sources }: (typeof PAGES)[number]): boolean {
  const made = statSync(join(ROOT, built), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const files = globSync([...sources, 'package-lock.json', 'infra/rehearsal/build-pages.ts'], { cwd: ROOT })
  return files.some((file) => statSync(join(ROOT, file)).mtimeMs > made)
}

async function build(config: string): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Whoever runs tests has another value here, with which React would be built for its developers: slow and large.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The pages could not be built: vite build --config ${config} failed.`)
}
