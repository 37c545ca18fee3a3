import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answer, Ask } from './messages.ts'

/** The server's process, asked over IPC. */
export interface ServerProcess {
  ask(ask: Ask): Promise<number | null>
  /** Resolves with the exit code if it ends by itself. */
  readonly ended: Promise<number | null>
  stop(): Promise<void>
  /** It gets to say no goodbye. */
  kill(): void
}

/** In a process group of its own, so that a Ctrl-C reaches it in order, through its parent. */
export function startServerProcess(env: Readonly<Record<string, string>>): ServerProcess {
  const child = fork(join(import.meta.dirname, 'server.ts'), {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // What is due at once is due at minus infinity, which JSON would make nothing at all.
    serialization: 'advanced',
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const waiting = new Map<number, { resolve: (value: number | null) => void; reject: (error: Error) => void }>()
  child.on('message', (answer: Answer) => {
    const caller = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('failed' in answer) caller?.reject(new Error(answer.failed))
    else caller?.resolve(answer.value)
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The server ended.'))
    waiting.clear()
  })
  return { ask: asker(child, waiting), ended, stop: () => stop(child, ended), kill: () => child.kill('SIGKILL') }
}

function asker(
  child: ChildProcess,
  waiting: Map<number, { resolve: (value: number | null) => void; reject: (error: Error) => void }>,
) {
  let last = 0
  return (ask: Ask) =>
    new Promise<number | null>((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      child.send({ ...ask, id: last }, (error) => error && reject(error))
    })
}

/** Disconnecting is the signal to end; one that does not within 5 seconds is killed. */
async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  if (child.connected) child.disconnect()
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(timer)
}
