import { expect, test } from 'vitest'
import type { Runtime } from '@/server/entry/runtime'
import { takePaper } from '@/server/interview/paper/paper-rate'

const where = (isRateLimited: boolean) => ({ env: { isRateLimited } as Runtime['env'] })

test('how many papers one person takes is limited, for them alone, and only where limits are on', () => {
  const take = (personId: string) => () => takePaper(where(true), personId)
  for (let count = 0; count < 12; count += 1) take('greedy')()
  expect(take('greedy')).toThrow('tooManyCommands')
  expect(take('modest')).not.toThrow()
  for (let count = 0; count < 20; count += 1) takePaper(where(false), 'greedy')
})
