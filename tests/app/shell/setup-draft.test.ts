import { describe, expect, it } from 'vitest'
import {
  type Choices,
  draftOf,
  faultsOf,
  firstDraft,
  nextSlot,
  setupOf,
} from '@/app/(shell)/cohorts/_rounds/setup-draft'

const now = Date.UTC(2026, 10, 19, 9)
const choices: Choices = {
  learners: ['l1', 'l2'].map((personId) => ({ personId, name: personId, form: 'neutral', role: 'learner' })),
  supervisors: [
    { personId: 's1', name: 's1', form: 'neutral', role: 'supervisor' },
    { personId: 'c1', name: 'c1', form: 'neutral', role: 'coordinator' },
  ],
  timeZone: 'Europe/Paris',
  minutes: 45,
  last: null,
  number: 1,
  taken: [],
  invited: { learners: [], supervisors: [] },
}
const first = firstDraft(choices, now, { title: 'Tour 1', room: 'Salle 1' })

describe('What a round is planned from', () => {
  it('begins with everybody, a week from now, and is without fault', () => {
    expect(first.learnerIds).toEqual(['l1', 'l2'])
    expect(first.supervisorIds).toEqual(['s1'])
    expect(first.slots.map(({ day, time }) => `${day} ${time}`)).toEqual([
      '2026-11-26 09:00',
      '2026-11-26 10:00',
    ])
    expect(faultsOf(first, now, 45)).toEqual({})
  })

  it('is the same after it was stored', () => {
    expect(draftOf('Tour 1', setupOf(first), 'Europe/Paris')).toEqual(first)
  })

  it('goes on an hour later with each slot that is added, and never gives an id twice', () => {
    const added = nextSlot(first, 45)
    expect(added).toEqual({ id: 't3', day: '2026-11-26', time: '11:00' })
    expect(nextSlot({ ...first, slots: [first.slots[1], added].flatMap((each) => each ?? []) }, 45).id).toBe(
      't4',
    )
  })

  it('leaves the midday hour free, and no slot within another one', () => {
    const following = (time: string, minutes: number) => {
      const slots = [{ id: 't1', day: '2026-11-26', time }]
      return nextSlot({ slots, timeZone: 'Europe/Paris' }, minutes).time
    }
    expect(following('11:00', 45)).toBe('13:00')
    expect(following('10:15', 60)).toBe('13:00')
    expect(following('13:00', 45)).toBe('14:00')
    expect(following('09:00', 75)).toBe('10:30')
    const slots = ['09:00', '09:30'].map((time, index) => ({ id: `t${index}`, day: '2026-11-26', time }))
    expect(faultsOf({ ...first, slots }, now, 45)).toEqual({ 'slots.1.time': 'slotOverlaps' })
    expect(faultsOf({ ...first, slots }, now, 30)).toEqual({})
  })

  it('proposes the next slots at which no member is taken, on working days', () => {
    const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour - 1)
    const half = { startsAt: at(26, 9) + 30 * 60_000, lengthMs: 30 * 60_000 }
    const friday = [9, 10].map((hour) => ({ startsAt: at(27, hour), lengthMs: 45 * 60_000 }))
    const words = { title: 'Tour 2', room: 'Salle 1' }
    const { slots } = firstDraft({ ...choices, taken: [half, ...friday] }, now, words)
    expect(slots.map(({ id, day, time }) => `${id} ${day} ${time}`)).toEqual([
      't1 2026-11-26 10:00',
      't2 2026-11-30 09:00',
    ])
    const free = firstDraft({ ...choices, taken: [half] }, now, words).slots
    expect(free.map(({ day, time }) => `${day} ${time}`)).toEqual(['2026-11-26 10:00', '2026-11-27 09:00'])
  })

  it('says what is wrong beside its field', () => {
    const wrong = {
      ...first,
      title: ' ',
      learnerIds: ['l1'],
      slots: [
        { id: 't1', day: '2026-11-26', time: '09:00' },
        { id: 't2', day: '2026-11-26', time: '09:00' },
        { id: 't3', day: '2020-01-01', time: '09:00' },
        { id: 't4', day: '', time: '' },
      ],
      rooms: ['Ampère', 'ampère ', ''].map((name, index) => ({
        id: `r${index}`,
        name,
        place: 'room' as const,
      })),
    }
    expect(faultsOf(wrong, now, 45)).toEqual({
      title: 'title',
      learnerIds: 'learners',
      'slots.1.time': 'slotTwice',
      'slots.2.time': 'slotPast',
      'slots.3.time': 'slotMissing',
      'rooms.1.name': 'roomTwice',
      'rooms.2.name': 'roomMissing',
    })
  })

  it('forgets the absences of people and slots that are no more', () => {
    const away = [
      { personId: 'l1', slotIds: ['t1', 't9'] },
      { personId: 'gone', slotIds: ['t1'] },
    ]
    expect(setupOf({ ...first, away }).away).toEqual([{ personId: 'l1', slotIds: ['t1'] }])
  })
})
