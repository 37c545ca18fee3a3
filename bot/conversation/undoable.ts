/**
 * What a reply's Undo button carries, beside the inspection's id: which journal it stands in, and its id there. Who may take
 * it back is asked anew when it is pressed.
 */
export interface Undoable {
  readonly kind:
    | 'deed'
    | 'choice'
    | 'log change'
    | 'records step'
    | 'inspection change'
    | 'return'
    | 'booking'
    | 'cancelled'
    | 'received'
  readonly id: string
}
