import { meetingCard } from '../../../../bot/cards/meeting-card.ts'
import { HOSTILE, type Samples, tabUrl } from '../samples.ts'

const MEETING = {
  sentence: 'Partnership meeting 1: 10am to 11:30am on Wednesday 10 February 2027, in Teams.',
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
  ...{ webLink: 'https://outlook.example/1', among: null, tabUrl },
}

export const usual: Samples = { next: meetingCard(MEETING) }

export const largest: Samples = { all: meetingCard({ ...MEETING, sentence: HOSTILE, among: HOSTILE }) }
