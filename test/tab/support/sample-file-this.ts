import type { Filed, FileThis } from '../../../src/contract/file-this.ts'

const FOLDER = 'https://northmoor.sharepoint.example/sites/adult-services/Shared%20Documents/Inspection/Working'

/** Where the coordinator may put a document in week 6. */
export const SAMPLE_FILE_THIS: FileThis = {
  partnership: 'Northmoor Health and Social Care Partnership',
  inspections: [{ id: 'northmoor', partnership: 'Northmoor Health and Social Care Partnership' }],
  places: [
    {
      ...{ key: 'return/w06-fri-pir', title: 'Pre-Inspection Return', closed: true },
      ...{ when: '12 noon on Friday 19 February 2027', url: `${FOLDER}/W06` },
    },
    {
      ...{ key: 'return/w11-mon-position-statement', title: 'Position statement', closed: false },
      ...{ when: '12 noon on Monday 22 March 2027', url: `${FOLDER}/W11` },
    },
    {
      ...{ key: 'indicator/5.1', when: null, closed: false, url: `${FOLDER}/5.1` },
      title: 'Evidence for 5.1 Processes are in place to support early intervention and prevention',
    },
  ],
  movable: { count: 1 },
  largest: 50 * 2 ** 20,
}

export const SAMPLE_FILED: Filed = {
  told: 'Position statement: the document is in its working folder, where it counts as a draft.',
  id: 'received-1',
  url: `${FOLDER}/W11`,
}

/** Address of the page, as the dialog has it. */
export const FILE_THIS_PAGE =
  '/tab?inspection=northmoor&held=held-1&suggested=return%2Fw11-mon-position-statement&unread=1#/file-this'
