import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem, sayProblem } from '../api/problem.ts'
import type { Dropped } from './read-dropped.ts'
import { type Conflict, uploadFile } from './upload.ts'
import { useDrive } from './use-drive.ts'

/** One file on its way up, and how it stands. */
export interface Sending {
  key: number
  file: File
  path: string[]
  state: { is: 'going'; done: number } | { is: 'done' } | { is: 'taken' } | { is: 'failed'; why: string }
}

let lastKey = 0

export const useUploads = () => {
  const drive = useDrive()
  const queries = useQueryClient()
  const [sendings, setSendings] = useState<Sending[]>([])
  const setState = (key: number, state: Sending['state']) =>
    setSendings((all) => all.map((each) => (each.key === key ? { ...each, state } : each)))
  const run = async ({ key, file, path }: Sending, conflict: Conflict): Promise<void> => {
    setState(key, { is: 'going', done: 0 })
    try {
      await uploadFile(drive, { file, path, conflict }, (done) => setState(key, { is: 'going', done }))
      setState(key, { is: 'done' })
    } catch (error) {
      const taken = error instanceof Problem && error.code === 'nameAlreadyExists'
      setState(key, taken ? { is: 'taken' } : { is: 'failed', why: sayProblem(error) })
    }
    await queries.invalidateQueries({ queryKey: ['folder'] })
  }
  const send = async (files: Dropped[], path: string[]): Promise<void> => {
    const fresh = files.map(
      ({ file, folders }): Sending => ({
        key: ++lastKey,
        file,
        path: [...path, ...folders],
        state: { is: 'going', done: 0 },
      }),
    )
    setSendings((all) => [...fresh, ...all.filter(({ state }) => state.is !== 'done')])
    for (const sending of fresh) await run(sending, 'fail')
  }
  const drop = (key: number) => setSendings((all) => all.filter((each) => each.key !== key))
  return { sendings, send, retry: run, drop }
}
