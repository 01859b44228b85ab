import { describe, expect, it } from 'vitest'
import { samePath } from '@/app/(entry)/_entry/same-path'
import { withQuery } from '@/app/(shell)/_shell/with-query'

describe('The page asked for before signing in', () => {
  it('is led back to with its place', () => {
    const path = withQuery('/cohorts/c/sessions/new', { round: 'r', slot: undefined, room: 'Salle 2 (été)' })
    expect(path).toBe('/cohorts/c/sessions/new?round=r&room=Salle+2+%28%C3%A9t%C3%A9%29')
    expect(samePath(path)).toBe(path)
  })

  it('stays as it is without a query, and keeps what is said twice', () => {
    expect(withQuery('/today', { at: undefined })).toBe('/today')
    expect(withQuery('/today', { at: ['a', 'b'] })).toBe('/today?at=a&at=b')
  })
})
