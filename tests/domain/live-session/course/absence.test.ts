import { describe, expect, it } from 'vitest'
import { isYetToBegin } from '@/domain/live-session/core/slots'
import type { Status } from '@/domain/live-session/core/stage'
import { absentees, awayAt, lacksOnlySupervisor } from '@/domain/live-session/course/absence'

const hour = Date.parse('2026-12-03T09:00:00Z')
const now = hour - 86_400_000
const planned = { status: 'scheduled' as Status, scheduledFor: hour }
const ines = { personId: 'ines', seat: 'advisor' as const }
const thomas = { personId: 'thomas', seat: 'beneficiary' as const }
const claire = { personId: 'claire', seat: 'supervisor' as const }
const paul = { personId: 'paul', seat: 'supervisor' as const }
const lea = { personId: 'lea', seat: 'observer' as const }
const people = [ines, thomas, claire, lea]
const says = (personId: string, saidFor = hour) => ({ personId, saidFor })

describe('A person who cannot come', () => {
  it('says so until the interview begins, and no more once it is waited for no more', () => {
    const open = (
      ['scheduled', 'briefing', 'interview', 'selfAssessment', 'debrief', 'closed', 'cancelled'] as const
    ).filter((status) => isYetToBegin({ status, scheduledFor: hour }, now))
    expect(open).toEqual(['scheduled', 'briefing'])
    expect(isYetToBegin(planned, hour + 3 * 3_600_000)).toBe(true)
    expect(isYetToBegin(planned, hour + 3 * 3_600_000 + 1)).toBe(false)
    expect(absentees(planned, people, [says('ines')], hour + 3 * 3_600_000 + 1)).toEqual([])
  })

  it('given their word for this hour, then is missed, in the order of the seats', () => {
    expect(absentees(planned, people, [says('claire'), says('ines')], now)).toEqual([ines, claire])
  })

  it('given an interview that has begun, or was called off, then is missed no more', () => {
    for (const status of ['interview', 'closed', 'cancelled'] as const)
      expect(absentees({ ...planned, status }, people, [says('ines')], now), status).toEqual([])
  })

  it('given another hour since, then may well come; given the old hour again, then cannot', () => {
    const moved = { ...planned, scheduledFor: hour + 86_400_000 }
    expect(absentees(moved, people, [says('ines')], now)).toEqual([])
    expect(absentees(planned, people, [says('ines')], now)).toEqual([ines])
  })

  it('given another person in their seat, then is not expected', () => {
    const other = [{ personId: 'fatou', seat: 'advisor' as const }, thomas, claire]
    expect(absentees(planned, other, [says('ines')], now)).toEqual([])
  })
})

describe('An interview with an absence', () => {
  const without = (...gone: readonly unknown[]) => people.filter((each) => !gone.includes(each))

  it('given both players and no supervisor left, then one free supervisor settles it', () => {
    expect(lacksOnlySupervisor(without(claire))).toBe(true)
    expect(lacksOnlySupervisor(without(claire, lea))).toBe(true)
  })

  it('given a player missing, or a supervisor left, then it takes more, or nothing', () => {
    expect(lacksOnlySupervisor(without(claire, ines))).toBe(false)
    expect(lacksOnlySupervisor([...without(claire), paul])).toBe(false)
    expect(lacksOnlySupervisor(without(lea))).toBe(false)
  })
})

describe('A word about one interview', () => {
  it('keeps from every other one that goes on at that hour, and from none that does not', () => {
    const at = (minutes: number) => ({ at: hour + minutes * 60_000, lengthMs: 3_600_000 })
    const said = [says('ines'), says('thomas', hour + 86_400_000)]
    expect([...awayAt(at(0), said)]).toEqual(['ines'])
    expect([...awayAt(at(-59), said)]).toEqual(['ines'])
    expect([...awayAt(at(60), said)]).toEqual([])
  })
})
