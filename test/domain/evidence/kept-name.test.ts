import { expect, it } from 'vitest'
import { keptName } from '../../../src/domain/evidence/kept-name.ts'
import { CHI_NUMBER } from '../../office/support/a-chi-number.ts'

const SITE = 'https://northmoor.sharepoint.example/sites/adult'
const chi = { chiInName: true }

it.each<[string, string, boolean, object]>([
  ['Plan.docx', `${SITE}/Docs/Plan.docx`, false, { name: 'Plan.docx', webUrl: `${SITE}/Docs/Plan.docx` }],
  ['Plan.docx', `${SITE}/Docs/Plan.docx`, true, { name: null, webUrl: '' }],
  [`${CHI_NUMBER}.pdf`, `${SITE}/Docs/${CHI_NUMBER}.pdf`, true, { name: null, webUrl: '', ...chi }],
  [
    `Plan ${CHI_NUMBER}.pdf`,
    `${SITE}/Docs/Plan%20${CHI_NUMBER}.pdf`,
    false,
    { name: 'Plan [CHI number].pdf', webUrl: `${SITE}/Docs/`, ...chi },
  ],
  [
    `Plan ${CHI_NUMBER}.docx`,
    `${SITE}/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D&file=Plan%20${CHI_NUMBER}.docx`,
    false,
    { name: 'Plan [CHI number].docx', webUrl: `${SITE}/_layouts/15/`, ...chi },
  ],
  [
    'Plan.docx',
    `${SITE}/Docs/For%20${CHI_NUMBER}/Drafts/Plan.docx`,
    false,
    { name: 'Plan.docx', webUrl: `${SITE}/Docs/` },
  ],
])('of %s at %s, restricted: %s', (name, webUrl, restricted, kept) => {
  expect(keptName({ name, webUrl }, restricted)).toEqual(kept)
})
