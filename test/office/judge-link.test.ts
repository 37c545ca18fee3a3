import { expect, test } from 'vitest'
import { judgeLink } from '../../src/office/judge-link.ts'

const SITE = 'https://example.sharepoint.com/sites/inspection'
const WORKING = `${SITE}/Documents/Joint%20inspection%202027/Working`

test.each([
  ['a draft', `${WORKING}/W06%20Return/a.docx`, 'working'],
  ['a draft, as the browser copies it', `${SITE}/Documents/Joint inspection 2027/Working/a.docx?web=1`, 'working'],
  ['a draft, behind what SharePoint puts before it', WORKING.replace('/sites', '/:w:/r/sites'), 'working'],
  ['a neighbour of the same beginning', `${WORKING}%20days/a.docx`, 'elsewhere'],
  ['the shared area', `${SITE}/Documents/Joint%20inspection%202027/Shared/a.docx`, 'elsewhere'],
  ['another site', 'https://example.sharepoint.com/sites/council/Working/a.docx', 'other site'],
])('a link into %s is told apart', (_what, target, kind) => {
  expect(judgeLink(target, SITE, WORKING)).toBe(kind)
})
