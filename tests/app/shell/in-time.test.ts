import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTime } from '@/app/(shell)/_sessions/in-time'
import type { Status } from '@/domain/live-session/core/stage'

const statuses: readonly Status[] = ['scheduled', 'briefing', 'interview', 'debrief', 'closed', 'cancelled']

test('given interviews, latest first: the next one stands first, then the last one that is over, and none is left out', () => {
  const anySession = fc.record({ status: fc.constantFrom(...statuses), at: fc.nat() })
  fc.assert(
    fc.property(fc.array(anySession), (sessions) => {
      const latestFirst = sessions.toSorted((one, other) => other.at - one.at)
      const { ahead, behind } = inTime(latestFirst)
      expect(new Set([...ahead, ...behind])).toEqual(new Set(sessions))
      const at = (cards: readonly { at: number }[]) => cards.map((card) => card.at)
      expect(at(ahead)).toEqual(at(ahead).toSorted((one, other) => one - other))
      expect(at(behind)).toEqual(at(behind).toSorted((one, other) => other - one))
      for (const { status } of behind) expect(['closed', 'cancelled']).toContain(status)
      for (const { status } of ahead) expect(['closed', 'cancelled']).not.toContain(status)
    }),
  )
})
