import { expect, it } from 'vitest'
import { type Choices, firstWish, offeredKey } from '@/app/(shell)/cohorts/_schedule/wish'
import { defaultPlan } from '@/domain/live-session/core/plan'

const choices: Pick<Choices, 'members' | 'scenarios' | 'plan' | 'supervision'> = {
  members: [],
  scenarios: [],
  plan: defaultPlan,
  supervision: 'shared',
}
const nothing = { startsAt: null, roomName: null, scenarioKey: null }
const wishedAt = (moment: string) => firstWish(choices as Choices, 'claire', nothing, Date.parse(moment))

it('an interview is first wished for at the next full hour in Paris', () => {
  expect(wishedAt('2026-11-26T09:20:00Z')).toMatchObject({ day: '2026-11-26', time: '11:00' })
})

it('in the last hour of a day that is the first of the next day', () => {
  expect(wishedAt('2026-11-26T22:05:00Z')).toMatchObject({ day: '2026-11-27', time: '00:00' })
})

it('day and time are those of the cohort’s own clock', () => {
  const far = { ...choices, timeZone: 'America/Martinique' }
  const wish = firstWish(far as Choices, 'claire', nothing, Date.parse('2026-11-24T22:10:00+01:00'))
  expect([wish.day, wish.time]).toEqual(['2026-11-24', '18:00'])
})

it('a free place that was pressed gives its hour and its room, unless it is past', () => {
  const startsAt = Date.parse('2026-12-03T13:00:00Z')
  const from = (now: string) =>
    firstWish(choices as Choices, 'claire', { ...nothing, startsAt, roomName: 'Ampère' }, Date.parse(now))
  expect(from('2026-12-03T08:00:00Z')).toMatchObject({ day: '2026-12-03', time: '14:00', roomName: 'Ampère' })
  expect(from('2026-12-03T15:20:00Z')).toMatchObject({ day: '2026-12-03', time: '17:00' })
})

it('a situation that the address names is chosen, if the cohort has it', () => {
  const scenarios = [{ key: 'yann' }] as Choices['scenarios']
  expect(offeredKey({ scenarios }, 'yann')).toBe('yann')
  expect(offeredKey({ scenarios }, 'nobody')).toBe('')
  expect(offeredKey({ scenarios }, null)).toBe('')
})
