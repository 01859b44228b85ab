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
    expect(faultsOf(first, now)).toEqual({})
  })

  it('is the same after it was stored', () => {
    expect(draftOf('Tour 1', setupOf(first), 'Europe/Paris')).toEqual(first)
  })

  it('goes on an hour later with each slot that is added, and never gives an id twice', () => {
    const added = nextSlot(first)
    expect(added).toEqual({ id: 't3', day: '2026-11-26', time: '11:00' })
    expect(nextSlot({ ...first, slots: [first.slots[1], added].flatMap((each) => each ?? []) }).id).toBe('t4')
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
    expect(faultsOf(wrong, now)).toEqual({
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
