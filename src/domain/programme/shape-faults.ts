import type { z } from 'zod'
import { type Finding, quoteValue, valueAt } from './programme-fault.ts'

type Issue = z.core.$ZodIssue

/** What the library found wrong with the structure, in words of our own. */
export function findShapeFaults(data: unknown, issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue) => toFindings(data, issue))
}

function toFindings(data: unknown, issue: Issue): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      problem: 'is not known here',
      remedy: 'remove it, or correct its spelling',
    }))
  }
  const value = valueAt(data, issue.path)
  const problem = value === undefined ? 'is missing' : `is ${quoteValue(value)}`
  return [{ path: issue.path, problem, remedy: remedyFor(issue) }]
}

function remedyFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `give ${NOUNS[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `give one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'array'
        ? 'list at least one'
        : `give ${issue.inclusive ? '' : 'more than '}${issue.minimum}${issue.inclusive ? ' or more' : ''}`
    default:
      return issue.message
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
}
