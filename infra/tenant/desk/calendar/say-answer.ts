import type { Attendee } from '../api/shapes.ts'

type Response = NonNullable<Attendee['status']>['response']

/** Graph's words for an attendee's answer, as a person would say them. */
export const sayAnswer = (response: Response | undefined): string => {
  switch (response) {
    case 'accepted':
      return 'accepted'
    case 'tentativelyAccepted':
      return 'perhaps'
    case 'declined':
      return 'declined'
    case 'organizer':
      return 'organiser'
    default:
      return 'no answer yet'
  }
}
