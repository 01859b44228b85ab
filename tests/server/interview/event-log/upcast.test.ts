import { expect, test } from 'vitest'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { type StoredEvent, upcast } from '@/server/interview/event-log/upcast'

const stored = (type: StoredEvent['type'], payload: Record<string, unknown>): StoredEvent => ({
  seq: 1,
  id: '5e551011-0000-4000-8000-000000000001',
  actorId: 'sophie',
  seat: 'supervisor' as const,
  at: 0,
  recordedAt: 0,
  type,
  payload,
})

test('a closing of before reasons were kept has none; a later one keeps its own', () => {
  expect(upcast(stored('closed', {})).payload).toEqual({ reason: null })
  expect(upcast(stored('closed', { reason: 'Léa a dû partir' })).payload).toEqual({
    reason: 'Léa a dû partir',
  })
})

test('settings of an earlier release take the defaults of what they lack', () => {
  const { shownLive, speakingOrder } = defaultLiveSettings
  expect(upcast(stored('scheduled', { settings: { shownLive, speakingOrder } })).payload).toEqual({
    settings: { ...defaultLiveSettings, viewsOpen: 'atOnce' },
    notesArrivals: false,
    recording: null,
    where: null,
  })
})

test('a yes of before moments could be lent was said to earlier words; a later one keeps its own', () => {
  const scope = 'teaching'
  expect(upcast(stored('consentGiven', { scope })).payload).toEqual({ scope, wording: 1 })
  expect(upcast(stored('consentGiven', { scope, wording: 2 })).payload).toEqual({ scope, wording: 2 })
})

test('any other fact is what was written', () => {
  const event = stored('cueSent', { text: 'reformule' })
  expect(upcast(event)).toEqual(event)
})

const answers = { ratings: { empathy: 4 }, moment: { codeKey: 'empathy', text: 'Là.' }, freeText: '' }

test('a moment kept before it had a time or a direction has neither', () => {
  expect(upcast(stored('selfAssessmentGiven', { answers })).payload).toEqual({
    answers: { ...answers, moment: { codeKey: 'empathy', text: 'Là.', at: null, direction: null } },
  })
})

test('a moment keeps its time and its direction, erased answers stay erased', () => {
  const placed = { ...answers, moment: { ...answers.moment, at: 5_000, direction: 'toRework' } }
  expect(upcast(stored('selfAssessmentGiven', { answers: placed })).payload).toEqual({ answers: placed })
  expect(upcast(stored('selfAssessmentGiven', { answers: null })).payload).toEqual({ answers: null })
})

test('an unsealing of before blind codings left none unfinished; a later one keeps whose', () => {
  const payload = { overridden: true, overrideReason: null }
  expect(upcast(stored('unsealed', payload)).payload).toEqual({ ...payload, unfinishedCodings: [] })
  const later = { ...payload, unfinishedCodings: ['marc'] }
  expect(upcast(stored('unsealed', later)).payload).toEqual(later)
})
