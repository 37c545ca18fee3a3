import { helpCard } from '../../../../bot/cards/help-card.ts'
import type { Samples } from '../samples.ts'

export const usual: Samples = { 'in a chat': helpCard('personal') }

export const largest: Samples = { 'in a channel': helpCard('channel') }
