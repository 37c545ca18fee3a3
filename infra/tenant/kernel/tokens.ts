import type { JWTPayload } from 'jose'
import type { AppContent, PersonContent } from '../content.ts'
import type { KeyRing, PublishedKey } from './keys.ts'

/** How an app proved itself: '0' not at all, '1' by secret, '2' by certificate. */
export type Proof = '0' | '1' | '2'

/** The tenant's tokens: RS256, with Entra's claims, living on the machine's time. */
export interface Tokens {
  /** An app by itself, for Graph or the bot framework. */
  forApp(app: AppContent, resource: string, proof: '1' | '2'): Promise<string>
  /** An app for a person, for Graph. */
  forAppAsPerson(app: AppContent, person: PersonContent, scopes: string[], proof?: Proof): Promise<string>
  /** An app for a person, for the API that it exposes itself. */
  forOwnApi(app: AppContent, person: PersonContent, scopes: string[], proof: Proof): Promise<string>
  /** A person in Microsoft's own clients, for Graph. */
  forPerson(person: PersonContent): Promise<string>
  /** What a tab gets from `getAuthToken()`. @param lifetime seconds. */
  forTab(app: AppContent, person: PersonContent, lifetime?: number): Promise<string>
  /** What the channel sends with each activity to the bot. */
  forChannel(app: AppContent, serviceUrl: string): Promise<string>
  /** An OpenID Connect id token; what it tells of the person depends on the scopes `profile` and `email`. */
  forIdentity(app: AppContent, person: PersonContent, openId: string[], nonce?: string): Promise<string>
  /** Claims of a token of this tenant for one of these audiences; throws jose's error otherwise. */
  verify(token: string, audiences: string[]): Promise<JWTPayload>
  /** As in `/{tenant}/v2.0`. */
  issuer: string
  keys: KeyRing
  botKeys: KeyRing
  /** Keys of the bot framework, endorsed for Teams. */
  publishBotKeys(): PublishedKey[]
}
