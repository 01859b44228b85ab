import type { ConsentScope, ConsentWording } from './consent-scope'

export type ConsentFacts = {
  /** A player lets an observer or a second supervisor be there, or their interview be used in teaching. */
  consentGiven: { scope: ConsentScope; wording: ConsentWording }
  /** They took it back, or said no. */
  consentWithdrawn: { scope: ConsentScope }
}
