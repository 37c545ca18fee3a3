import { describe, expect, test } from 'vitest'
import { countResults, tellTally, type VitestReport } from './tally.ts'

function report(passed: number, failed = 0, more: Partial<VitestReport> = {}): VitestReport {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...more,
  }
}

const uncollected = { status: 'failed', assertionResults: [] }
const oneFailed = { status: 'failed', assertionResults: [{ status: 'failed' }] }

describe('tally', () => {
  test.each([
    ['a green run', report(3), 0, '3 passed, 0 failed\n'],
    ['a failed test', report(2, 1, { testResults: [oneFailed] }), 1, '2 passed, 1 failed\n'],
    ['a file that does not load', report(2, 0, { testResults: [uncollected] }), 1, '2 passed, 1 failed\n'],
    ['both', report(2, 1, { testResults: [uncollected, oneFailed] }), 1, '2 passed, 2 failed\n'],
    ['an unhandled error or low coverage', report(3), 1, '3 passed, 1 failed\n'],
    ['a run killed by a signal', report(3), null, '3 passed, 1 failed\n'],
    ['no tests at all', report(0), 0, '0 passed, 1 failed\n'],
    ['no report', undefined, 1, '0 passed, 1 failed\n'],
    ['skipped tests', report(3, 0, { numPendingTests: 1, numTodoTests: 1 }), 0, '3 passed, 0 failed, 2 skipped\n'],
  ])('counts %s', (_, given, exitCode, line) => {
    expect(tellTally(countResults(given, exitCode))).toBe(line)
  })
})
