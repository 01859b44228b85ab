import { describe, expect, it } from 'vitest'
import SignInPage from '@/app/(entry)/sign-in/page'
import SignUpPage from '@/app/(entry)/sign-up/page'

describe.each([
  ['sign-in', SignInPage],
  ['sign-up', SignUpPage],
])('The %s page', (_, Page) => {
  it.each([
    ['/cohorts/abc', '/cohorts/abc'],
    ['https://example.org/', '/today'],
  ])('asked to go on to %s, leads to %s', async (next, leadsTo) => {
    const page = await Page({ searchParams: Promise.resolve({ next }) })
    expect(page.props.next).toBe(leadsTo)
  })
})
