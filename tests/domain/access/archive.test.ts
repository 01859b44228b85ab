import { describe, expect, it } from 'vitest'
import { keepsFromArchiving, purposeOf, takesWrites, type WritePurpose } from '@/domain/access/archive'

const purposes: WritePurpose[] = ['course', 'ownRights', 'record', 'reopening']

describe('an archived cohort', () => {
  it('takes no write of its course, and still those of people’s rights, of what is taken away and of its reopening', () => {
    expect(purposes.filter((each) => takesWrites({ isArchived: true }, each))).toEqual([
      'ownRights',
      'record',
      'reopening',
    ])
    expect(purposes.every((each) => takesWrites({ isArchived: false }, each))).toBe(true)
  })

  it('lets authors take their words back, and no member add any', () => {
    expect(purposeOf('redactWords')).toBe('ownRights')
    expect(purposeOf('postComment')).toBe('course')
    expect(purposeOf('startInterview')).toBe('course')
  })
})

describe('before it is archived', () => {
  const now = Date.UTC(2026, 10, 26, 10)
  const hour = 3_600_000
  const keeps = (status: Parameters<typeof keepsFromArchiving>[0]['status'], hoursAgo: number) =>
    keepsFromArchiving({ status, scheduledFor: now - hoursAgo * hour, lastFactAt: now }, now)

  it('a running interview must end, however long ago it was planned for', () => {
    expect(keeps('interview', 0)).toBe(true)
    expect(keeps('interview', 24 * 30)).toBe(true)
  })

  it('an unended interview keeps no member once it has been silent for a day', () => {
    const silent = (hours: number) =>
      keepsFromArchiving({ status: 'interview', scheduledFor: now, lastFactAt: now - hours * hour }, now)
    expect(silent(23)).toBe(true)
    expect(silent(24)).toBe(false)
  })

  it('people around an interview of today must be done; what was left open before keeps no member', () => {
    expect(keeps('briefing', 1)).toBe(true)
    expect(keeps('debrief', 2)).toBe(true)
    expect(keeps('debrief', 30)).toBe(false)
    expect(keeps('selfAssessment', 72)).toBe(false)
  })

  it('what is planned, over or called off keeps no member', () => {
    for (const status of ['scheduled', 'closed', 'cancelled'] as const) expect(keeps(status, 0)).toBe(false)
  })
})
