import { expect, test } from 'vitest'
import { judgeLink } from '../../src/office/judge-link.ts'

const HOST = 'https://example.sharepoint.com'
const SITE = `${HOST}/sites/inspection`
const WORKING = `${SITE}/Shared%20Documents/Joint%20inspection/Working`

test.each([
  ['#Annex', 'inside'],
  ['', 'inside'],
  ['mailto:a.writer@example.org', 'mail'],
  ['C:\\Users\\writer\\plan.docx', 'local'],
  ['/C:/Users/writer/plan.docx', 'local'],
  ['file:///P:\\Evidence\\plan.docx', 'local'],
  ['file://server/share/plan.docx', 'local'],
  ['\\\\server\\share\\plan.docx', 'local'],
  [`${SITE}/Shared%20Documents/plan.docx`, 'elsewhere'],
  [`${SITE.toUpperCase()}/plan.docx`, 'elsewhere'],
  [`${HOST}/:w:/r/sites/inspection/plan.docx`, 'elsewhere'],
  [`${HOST}/:x:/s/inspection/token?e=1`, 'elsewhere'],
  [`ms-word:ofe|u|${SITE}/plan.docx`, 'elsewhere'],
  [`${WORKING}/W06/plan.docx`, 'working'],
  [`${HOST}/:w:/r/sites/inspection/Shared Documents/Joint inspection/Working/plan.docx`, 'working'],
  [`${HOST}/sites/inspection-2019/plan.docx`, 'other site'],
  [`${HOST}/:w:/s/council/token`, 'other site'],
  [`${HOST}/:f:/t/board/token`, 'other site'],
  [`${HOST}/plan.docx`, 'other site'],
  ['https://example-my.sharepoint.com/personal/a_writer/plan.docx', 'other site'],
  ['https://1drv.ms/w/token', 'other site'],
  ['https://www.example.org/sharepoint.com/', 'elsewhere'],
  ['https://notsharepoint.com/', 'elsewhere'],
  ['plan.docx', 'elsewhere'],
  ['https://%', 'elsewhere'],
])('%s leads: %s', (target, kind) => {
  expect(judgeLink(target, SITE, WORKING)).toBe(kind)
})
