import { expect, test } from 'vitest'
import { pageMomentsOf } from '@/client/clock/page-exchange'

test('a page that says when it was asked for and answered is an exchange, however long the server drew it', () => {
  const moments = pageMomentsOf([
    { name: 'cache', description: 'miss' },
    { name: 'clock', description: '1795678741437-1795678742200' },
  ])
  expect(moments).toEqual({ receivedAt: 1_795_678_741_437, sentAt: 1_795_678_742_200 })
  for (const description of ['', '17956', '1-', '-1', 'x-y'])
    expect(pageMomentsOf([{ name: 'clock', description }])).toBeNull()
  expect(pageMomentsOf([])).toBeNull()
  expect(pageMomentsOf(undefined)).toBeNull()
})
