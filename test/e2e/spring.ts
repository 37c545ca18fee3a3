import { proveWhole } from './prove-whole.ts'

/** @param last the last week that is proven; absent: all */
export function proveSpring(last?: number): void {
  const daysOff = ['2027-03-26', '2027-05-03', '2027-05-31', '2027-08-02']
  proveWhole('an inspection across Easter, May Day and the change to summer time', '2027-01-11', daysOff, last)
}
