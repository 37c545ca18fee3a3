import { expect, test } from 'vitest'
import { inspectionRequest } from '../../../infra/rehearsal/inspection-request.ts'
import type { Place } from '../../../src/domain/inspection/inspection.ts'
import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { startTeams } from './teams-under-test.ts'

const { tenantId, teamId, channelId } = inspectionRequest('2027-01-11')
const PLACE: Place = { tenantId, teamId, channelId, siteId: '', driveId: '', baseFolder: '', organiser: '' }
const PERSON = { id: '00000000-0000-4000-8000-000000000001' }
const NOTICE: PersonalNotice = {
  ...{ type: 'digest', itemId: 'w06-fri-pir', headline: 'Pre-Inspection Return: due tomorrow.', lines: [] },
  ...{ why: 'You get this as its owner.', again: false, acts: [] },
}

test('what Teams has not answered when the server stops is in doubt, and nothing sets out after that', async () => {
  const stop = new AbortController()
  const { tenant, teams } = await startTeams({ stop: stop.signal })
  await tenant.installApp()
  const send = () => teams.messenger.direct(PLACE, PERSON, 'glenmarra', NOTICE)
  await send()
  const { faults, traffic } = tenant.kernel
  faults.add({ surface: 'connector', method: 'POST', hang: true })
  const unanswered = expect(send()).rejects.toMatchObject({ reason: 'in doubt' })
  await expect.poll(() => faults.list()).toEqual([])
  stop.abort()
  await unanswered
  const asked = [...traffic.list()].length
  await expect(send()).rejects.toMatchObject({ reason: 'throttled' })
  expect([...traffic.list()].slice(asked).filter(({ status }) => status > 0)).toEqual([])
})
