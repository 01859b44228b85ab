import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestionChannel, questionChannel } from '@/domain/stimulus/question-channel'
import { authorizeQuestionChannel } from '@/server/training/stimulus/authorize-question-channel'
import {
  type Around,
  circles,
  everybody,
  openStageForEverybody,
  type Who,
} from '../../../support/around-a-session'
import type { ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let around: Around
let questionId: string
beforeAll(async () => {
  ;({ stage, around } = await openStageForEverybody())
  const wish = { mode: 'inClass' as const, stimulusKey: 'corinne' }
  questionId = (await around.as('supervisor').stimulus.open({ cohortId: around.cohortId, wish })).questionId
})
afterAll(() => stage.close())

const signedIn = everybody.filter((who) => who !== 'signedOut')
const within: readonly Who[] = [...circles.sameCohort, ...circles.seated, 'formerlySeated']
const leaders: readonly Who[] = ['coordinator', 'nextSupervisor', 'supervisor', 'second']

async function ask(who: Exclude<Who, 'signedOut'>, name: string): Promise<string> {
  const channel = parseQuestionChannel(name)
  if (!channel) return 'none of a question'
  try {
    const { auth } = await authorizeQuestionChannel(stage.runtime, around.people[who].id, '12.34', {
      channel,
      name,
    })
    expect(auth).toMatch(/^key:[0-9a-f]{64}$/u)
    return 'open'
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return String(error.code)
  }
}

describe('listening to a question', () => {
  test('is for the members of its cohort', async () => {
    const name = questionChannel(around.cohortId, questionId, 'members')
    for (const who of signedIn) {
      const refusal = who === 'formerMember' ? 'noLongerMember' : 'notFound'
      expect(await ask(who, name), who).toBe(within.includes(who) ? 'open' : refusal)
    }
  })

  test('is for those who may lead it, on the channel of its big screen', async () => {
    const name = questionChannel(around.cohortId, questionId, 'lead')
    const open = []
    for (const who of signedIn) if ((await ask(who, name)) === 'open') open.push(who)
    expect([...open].sort()).toEqual([...leaders].sort())
    expect(await ask('advisor', name)).toBe('roleMayNot')
  })

  test('of another cohort, or of nothing, is refused as one that is not there', async () => {
    const elsewhere = questionChannel(around.demoCohortId, questionId, 'members')
    expect(await ask('personaLearner', elsewhere)).toBe('notFound')
    expect(await ask('advisor', questionChannel(around.cohortId, around.cohortId, 'members'))).toBe(
      'notFound',
    )
  })
})

test('a name with anything more or less is none of a question', () => {
  const name = questionChannel('0'.repeat(36), '1'.repeat(36), 'members')
  expect(parseQuestionChannel(name)).toEqual({
    cohortId: '0'.repeat(36),
    questionId: '1'.repeat(36),
    audience: 'members',
  })
  for (const other of [
    '',
    ` ${name}`,
    `${name}-x`,
    name.replace('private-', 'presence-'),
    name.toUpperCase(),
  ])
    expect(parseQuestionChannel(other), other).toBeNull()
})
