import { expect, test } from 'vitest'
import { isEvidenceLog, LOG_FOLDER } from '../../../src/domain/log/evidence-log-file.ts'
import { asksWhich, freeName, NOTHING_KEPT } from '../../../src/domain/log/log-keeping.ts'

const BESIDE = 'Evidence_Log (from Waymark).xlsx'

test.each([
  [[], 'Evidence_Log.xlsx'],
  [['Evidence_Log_v1.0.xlsx', 'Audit.docx'], 'Evidence_Log.xlsx'],
  [['EVIDENCE_LOG.XLSX'], BESIDE],
  [['Evidence_Log.xlsx', BESIDE.toLowerCase()], 'Evidence_Log (from Waymark 2).xlsx'],
  [['Evidence_Log.xlsx', BESIDE, 'Evidence_Log (from Waymark 2).xlsx'], 'Evidence_Log (from Waymark 3).xlsx'],
])('beside %j the log is %s', (taken, name) => {
  expect(freeName(taken)).toBe(name)
  expect(isEvidenceLog({ folder: LOG_FOLDER, name })).toBe(true)
})

test('somebody is asked while there is a changed one and no answer', () => {
  const theirs = { itemId: 'i', name: 'Evidence_Log.xlsx', cTag: 'c', webUrl: '', shows: 's' }
  expect(asksWhich(NOTHING_KEPT)).toBe(false)
  expect(asksWhich({ ...NOTHING_KEPT, theirs })).toBe(true)
  expect(asksWhich({ ...NOTHING_KEPT, theirs, choice: 'theirs' })).toBe(false)
})
