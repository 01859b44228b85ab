import type { CoreState } from '../core/evolve'
import { type Changes, own } from '../core/folding'
import { consentKey, stillCounts } from './consent-scope'

export type ConsentState = {
  /** What players said last of each scope, by `consentKey`; nothing before they were asked. */
  readonly consents: ReadonlyMap<string, 'given' | 'withdrawn'>
}

export const noConsent: ConsentState = { consents: new Map() }

export const consentChanges: Changes<'consent', ConsentState, CoreState> = {
  consentGiven(folding, { actorId, payload }) {
    const key = consentKey(payload.scope, actorId)
    if (stillCounts(payload.scope, payload.wording)) own(folding, 'consents').set(key, 'given')
    else own(folding, 'consents').delete(key)
  },
  consentWithdrawn(folding, { actorId, payload }) {
    own(folding, 'consents').set(consentKey(payload.scope, actorId), 'withdrawn')
  },
}
