import { helloCard } from '../../../../bot/cards/hello-card.ts'
import { HOSTILE, type Samples } from '../samples.ts'

export const usual: Samples = { greeting: helloCard('Isla Northmoor') }

export const largest: Samples = { greeting: helloCard(HOSTILE) }
