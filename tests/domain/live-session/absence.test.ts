import { describe, expect, it } from 'vitest'
import { absentees, lacksOnlySupervisor, maySayAbsence } from '@/domain/live-session/absence'
import type { Status } from '@/domain/live-session/state'

const hour = Date.parse('2026-12-03T09:00:00Z')
const planned = { status: 'scheduled' as Status, scheduledFor: hour }
const ines = { personId: 'ines', seat: 'advisor' as const }
const thomas = { personId: 'thomas', seat: 'beneficiary' as const }
const claire = { personId: 'claire', seat: 'supervisor' as const }
const paul = { personId: 'paul', seat: 'supervisor' as const }
const lea = { personId: 'lea', seat: 'observer' as const }
const people = [ines, thomas, claire, lea]
const says = (personId: string, saidFor = hour) => ({ personId, saidFor })

describe('Somebody who cannot come', () => {
  it('says so until the interview begins', () => {
    const open = (
      ['scheduled', 'briefing', 'interview', 'selfAssessment', 'debrief', 'closed', 'cancelled'] as const
    ).filter((status) => maySayAbsence({ status }))
    expect(open).toEqual(['scheduled', 'briefing'])
  })

  it('given their word for this hour, then is missed, in the order of the seats', () => {
    expect(absentees(planned, people, [says('claire'), says('ines')])).toEqual([ines, claire])
  })

  it('given an interview that has begun, or was called off, then is missed no more', () => {
    for (const status of ['interview', 'closed', 'cancelled'] as const)
      expect(absentees({ ...planned, status }, people, [says('ines')]), status).toEqual([])
  })

  it('given another hour since, then may well come; given the old hour again, then cannot', () => {
    const moved = { ...planned, scheduledFor: hour + 86_400_000 }
    expect(absentees(moved, people, [says('ines')])).toEqual([])
    expect(absentees(planned, people, [says('ines')])).toEqual([ines])
  })

  it('given somebody else in their seat, then is not expected', () => {
    const other = [{ personId: 'fatou', seat: 'advisor' as const }, thomas, claire]
    expect(absentees(planned, other, [says('ines')])).toEqual([])
  })
})

describe('An interview with an absence', () => {
  it('given both players and no supervisor left, then one free supervisor settles it', () => {
    expect(lacksOnlySupervisor(people, [claire])).toBe(true)
    expect(lacksOnlySupervisor(people, [claire, lea])).toBe(true)
  })

  it('given a player missing, or a supervisor left, then it takes more, or nothing', () => {
    expect(lacksOnlySupervisor(people, [claire, ines])).toBe(false)
    expect(lacksOnlySupervisor([...people, paul], [claire])).toBe(false)
    expect(lacksOnlySupervisor(people, [lea])).toBe(false)
  })
})
