import type { SharedArea } from '../../../src/contract/shared-area.ts'

const url = 'https://northmoor.sharepoint.example/shared'

/** A shared area with something to see to, and names as long as real ones. */
export const SAMPLE_SHARED_AREA: SharedArea = {
  maySet: true,
  named: null,
  report: {
    at: '9:05am today',
    overtaken: true,
    sentence: 'The inspection team can open 54 files in four folders.',
    inspectors: ['Jo Example', 'Strategic inspectors, adult services'],
    findings: [
      {
        line: 'Two files lie in the shared area itself, in no return’s folder: “Draft position statement v3 (not agreed).docx” and “Notes.docx”. Inspectors can open them: move them into Working, or into the folder where they belong.',
        exposed: true,
        url,
      },
      {
        line: '“Half-finished.docx” in Working, Evidence log › 1.2 People experience is open to anybody who has its link. Stop sharing it in SharePoint ("Manage access") unless that is meant.',
        exposed: true,
        url,
      },
      {
        line: 'Links in two documents that inspectors can open fail for them: three links to somebody’s own computer or network drive, one link to other sites. Put what they lead to into the shared area and link to it there, or take the links out.',
        exposed: false,
        url: null,
      },
    ],
    folders: [
      folder('Shared with inspection team', 2, ['Draft position statement v3 (not agreed).docx', 'Notes.docx']),
      { ...folder('W06 Pre-Inspection Return', 1, []), restricted: true, newest: '11:40am yesterday' },
      folder('Evidence log › 1.2 People and carers experience of joined-up services', 48, [
        'How we listen to carers.docx',
        'Survey of people who use services 2026.pdf',
        'Minutes of the strategic planning group, January 2027.docx',
        'Complaints and what changed.xlsx',
      ]),
      { ...folder('W11 Position statement', 3, ['Position statement.docx']), open: false },
    ],
  },
}

function folder(title: string, files: number, names: readonly string[]) {
  const list = names.map((name) => ({ name, since: '9am on Monday 15 February 2027' }))
  return { id: title, title, url, files, restricted: false, open: true, newest: '9am on Monday 15 February 2027', list }
}
