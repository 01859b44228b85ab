import { describe, expect, it } from 'vitest'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'
import { isReady, readinessOf } from '@/domain/live-session/course/readiness'

const people: { personId: string; seat: Seat }[] = [
  { personId: 'ines', seat: 'advisor' },
  { personId: 'thomas', seat: 'beneficiary' },
  { personId: 'claire', seat: 'supervisor' },
  { personId: 'paul', seat: 'supervisor' },
]
const none = new Set<string>()
const at = (status: Status, lost: string[] = [], ready: string[] = []) =>
  readinessOf({ status, people }, new Set(lost), new Set(ready))

describe('how far an interview is from its beginning', () => {
  it('is, before its room opens, who holds the three seats', () => {
    expect(at('scheduled')).toEqual({ advisor: 'ready', beneficiary: 'ready', supervisor: 'ready' })
    expect(at('scheduled', ['thomas'])).toMatchObject({ beneficiary: 'missing', advisor: 'ready' })
    expect(readinessOf({ status: 'scheduled', people: [] }, none, none)).toMatchObject({
      supervisor: 'missing',
    })
  })

  it('lacks no supervisor as long as one of them may still come', () => {
    expect(at('scheduled', ['claire'])?.supervisor).toBe('ready')
    expect(at('scheduled', ['claire', 'paul'])?.supervisor).toBe('missing')
  })

  it('is, in the open room, what each player has said', () => {
    expect(at('briefing', [], ['ines'])).toEqual({
      advisor: 'ready',
      beneficiary: 'waits',
      supervisor: 'ready',
    })
    const all = at('briefing', [], ['ines', 'thomas'])
    expect(all && isReady(all)).toBe(true)
  })

  it('is nothing once it has begun, or was called off', () => {
    for (const status of ['interview', 'selfAssessment', 'debrief', 'closed', 'cancelled'] as const) {
      expect(at(status)).toBeNull()
    }
  })
})
