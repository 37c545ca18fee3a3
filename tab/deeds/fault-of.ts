/** What a field shows of what is wrong with it. */
export function faultOf(fault: string | undefined) {
  return fault === undefined ? {} : { validationState: 'error' as const, validationMessage: fault }
}
