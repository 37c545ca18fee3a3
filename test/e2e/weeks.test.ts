import { proveWhole } from './prove-whole.ts'

/** The weeks in which most falls due; `npm run sim:weeks` winds all of them. */
const LAST = 18

proveWhole(
  'an inspection across Easter, May Day and the change to summer time',
  '2027-01-11',
  ['2027-03-26', '2027-05-03', '2027-05-31', '2027-08-02'],
  LAST,
)
