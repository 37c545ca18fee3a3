import { type Check, hasAnswer, notInContract } from './entry.ts'
import type { GraphTypes } from './graph-types.ts'

/** By method and status: what an upload address answers (the slice's `x-out-of-band`, `uploadSession`). */
const ANSWERS: Readonly<Record<string, Readonly<Record<number, string | null>>>> = {
  PUT: { 200: 'microsoft.graph.driveItem', 201: 'microsoft.graph.driveItem', 202: 'uploadSessionProgress' },
  GET: { 200: 'uploadSessionProgress' },
  POST: { 201: 'microsoft.graph.driveItem' },
  DELETE: { 204: null },
  // A browser asks first; the contract is silent about it.
  OPTIONS: { 200: null, 204: null },
}

/** Holds the ranges of an upload session and their answers against the contract. */
export function createUploadCheck(types: GraphTypes): Check {
  return (entry) => {
    const answers = ANSWERS[entry.method]
    if (!answers) return notInContract(entry)
    const operation = `${entry.method} uploadUrl`
    const { status, response } = entry
    if (!hasAnswer(entry) || status >= 400) return { operation, problems: [] }
    const type = answers[status]
    if (type === undefined) return { operation, problems: [`response: ${status} is not an answer of it`] }
    if (type === null) return { operation, problems: response.body === undefined ? [] : ['response: has a body'] }
    return { operation, problems: types.shape(type)(response.body, 'response') }
  }
}
