import { describe, expect, it } from 'vitest'
import { type AwayFacts, awayFrom } from '@/domain/cohort/year/away'

const HOUR = 3_600_000
const at = Date.parse('2026-12-03T09:00:00Z')
const ahead = { roundId: 'r', slot: 'morning', scheduledFor: at }
const away = (facts: Partial<AwayFacts>, session: Partial<typeof ahead> = {}) =>
  [
    ...awayFrom({ ...ahead, ...session }, { lengthMs: HOUR, rounds: [], absences: new Map(), ...facts }),
  ].sort()

describe('who is given no seat in an interview', () => {
  it('is a member who said of any interview that they cannot come at its hour', () => {
    const absences = new Map([
      ['ahead', [{ personId: 'ines', saidFor: at }]],
      ['other', [{ personId: 'lea', saidFor: at + HOUR / 2 }]],
      ['later', [{ personId: 'hugo', saidFor: at + HOUR }]],
    ])
    expect(away({ absences })).toEqual(['ines', 'lea'])
  })

  it('is a member who is away in its slot of its round', () => {
    const ofLea = [{ personId: 'lea', slotIds: ['morning'] }]
    const rounds = [
      { id: 'r', away: [...ofLea, { personId: 'hugo', slotIds: ['evening'] }] },
      { id: 'another', away: [{ personId: 'zoe', slotIds: ['morning'] }] },
    ]
    expect(away({ rounds })).toEqual(['lea'])
    expect(away({ rounds }, { slot: 'evening' })).toEqual(['hugo'])
  })
})
