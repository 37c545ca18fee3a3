import { welcomeCard } from '../../../../bot/cards/welcome-card.ts'
import type { Samples } from '../samples.ts'

export const usual: Samples = { welcome: welcomeCard() }

export const largest: Samples = { welcome: welcomeCard() }
