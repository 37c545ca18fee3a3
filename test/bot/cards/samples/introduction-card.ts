import { introductionCard } from '../../../../bot/cards/introduction-card.ts'
import { HOSTILE, type Samples } from '../samples.ts'

export const usual: Samples = { 'added by somebody': introductionCard('Isla Northmoor'), added: introductionCard(null) }

export const largest: Samples = { 'added by somebody': introductionCard(HOSTILE) }
