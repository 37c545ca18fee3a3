import { proveWhole } from './prove-whole.ts'

/** Beside the trial of every day: the change to winter time, and a Christmas and New Year that take two Mondays and two Tuesdays. */
proveWhole('an inspection across the change to winter time, Christmas and New Year', '2027-06-14', [
  '2027-08-02',
  '2027-11-30',
  '2027-12-27',
  '2027-12-28',
  '2028-01-03',
  '2028-01-04',
])
