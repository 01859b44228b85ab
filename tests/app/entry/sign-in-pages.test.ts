import { afterAll, beforeAll, expect, it } from 'vitest'
import SignInPage from '@/app/(entry)/sign-in/page'
import { type Runtime, setRuntime } from '@/server/entry/runtime'

beforeAll(() => setRuntime({ env: { mail: null, identityProviders: [] as const } } as unknown as Runtime))
afterAll(() => setRuntime(null))

it.each([
  ['/cohorts/abc', '/cohorts/abc'],
  ['https://example.org/', '/today'],
])('The sign-in page, asked to go on to %s, leads to %s', async (next, leadsTo) => {
  const page = await SignInPage({ searchParams: Promise.resolve({ next }) })
  expect(page.props.next).toBe(leadsTo)
})
