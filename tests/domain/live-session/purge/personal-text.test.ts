import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinPersonalText, splitPersonalText } from '@/domain/live-session/purge/personal-text'
import { anyHistory, secret } from '../histories'
import { commitment } from '../stages'

describe('a person’s own words', () => {
  it('are taken out of any fact and put back without loss', () => {
    fc.assert(
      fc.property(anyHistory, ({ events }) => {
        for (const { type, payload } of events) {
          const { fact, texts } = splitPersonalText(type, payload)
          expect(joinPersonalText(fact, texts)).toEqual(payload)
          expect(joinPersonalText(JSON.parse(JSON.stringify(fact)), texts)).toEqual(payload)
          expect(Object.keys(fact).sort()).toEqual(Object.keys(payload).sort())
        }
      }),
    )
  })

  it('are nowhere in the facts that are stored for good', () => {
    const words = [...Object.values(secret), commitment.what, commitment.how, 'Karim a dû partir']
    fc.assert(
      fc.property(anyHistory, ({ events }) => {
        const stored = JSON.stringify(
          events.map(({ type, payload }) => splitPersonalText(type, payload).fact),
        )
        for (const word of words) expect(stored).not.toContain(word)
      }),
    )
  })

  it('once erased read as null, and the rest of the fact stays', () => {
    const { fact } = splitPersonalText('commitmentMade', commitment)
    expect(joinPersonalText(fact, null)).toEqual({ what: null, due: commitment.due, how: null })
    expect(joinPersonalText(fact, { how: 'Je compte' })).toEqual({ ...commitment, what: null })
  })

  it('that were never there leave no row behind', () => {
    expect(splitPersonalText('cancelled', { reason: null })).toEqual({ fact: { reason: null }, texts: {} })
    expect(splitPersonalText('closed', { reason: null })).toEqual({ fact: { reason: null }, texts: {} })
    expect(splitPersonalText('interviewReopened', {})).toEqual({ fact: {}, texts: {} })
  })
})
