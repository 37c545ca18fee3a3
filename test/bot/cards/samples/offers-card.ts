import { offersCard } from '../../../../bot/cards/offers-card.ts'
import type { Samples } from '../samples.ts'

export const usual: Samples = { three: offersCard() }

export const largest: Samples = { three: offersCard() }
