import { expect, it } from 'vitest'
import { type Choices, firstWish } from '@/app/(shell)/cohorts/_schedule/wish'
import { defaultPlan } from '@/domain/live-session/plan'

const choices: Pick<Choices, 'members' | 'plan' | 'supervision'> = {
  members: [],
  plan: defaultPlan,
  supervision: 'shared',
}
const wishedAt = (moment: string) => firstWish(choices as Choices, 'claire', null, Date.parse(moment))

it('an interview is first wished for at the next full hour in Paris', () => {
  expect(wishedAt('2026-11-26T09:20:00Z')).toMatchObject({ day: '2026-11-26', time: '11:00' })
})

it('in the last hour of a day that is the first of the next day', () => {
  expect(wishedAt('2026-11-26T22:05:00Z')).toMatchObject({ day: '2026-11-27', time: '00:00' })
})
