import { parentPort } from 'node:worker_threads'
import { lookInto, type ToLookInto } from './look-into.ts'

/** A thread's own beginning: looks into one file after another, until it is ended from outside. */
const stop = new AbortController().signal

parentPort?.on('message', async (file: ToLookInto) => {
  parentPort?.postMessage(await lookInto(file, stop))
})
