import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { observersBeside, sameMomentMs } from '@/domain/live-session/figures/observer-beside'
import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { anyMarks, markAt, minute, second } from './marks'

const read = (supervisors: TimelineMark[], observer: TimelineMark[]) => {
  const tracks = [
    { track: 'supervisor', marks: supervisors },
    { track: 'observer:lea', marks: observer },
  ] as const
  const [found] = observersBeside({ tracks }, grid)
  if (!found) throw new Error('there is an observer')
  return found
}
const onEmpathy = (found: ReturnType<typeof read>) => found.codes.find(({ codeKey }) => codeKey === 'empathy')
const shown = (atMs: number) => markAt(atMs, 'empathy', 'demonstrated', `+${atMs}`)
const missed = (atMs: number) => markAt(atMs, 'empathy', 'missed', `-${atMs}`)

describe('an observer beside the supervisors', () => {
  it('noted a moment together with them within ten seconds of it, in the same direction', () => {
    const found = read([shown(minute)], [shown(minute + 10 * second)])
    expect(onEmpathy(found)).toMatchObject({ together: 1 })
    expect([found.observerAlone, found.supervisorsAlone, found.contrary]).toEqual([[], [], []])
  })

  it('noted it alone where they noted nothing, and the other way round', () => {
    const [theirs, own] = [shown(minute), shown(minute + 10 * second + 1)]
    const found = read([theirs], [own])
    expect(found).toMatchObject({ observerAlone: [own], supervisorsAlone: [theirs], contrary: [] })
  })

  it('may have noted the contrary at the same moment', () => {
    const own = missed(minute + second)
    const found = read([shown(minute)], [own])
    expect(found).toMatchObject({ contrary: [own], observerAlone: [], supervisorsAlone: [] })
    expect(onEmpathy(found)).toMatchObject({ together: 0 })
  })

  it('is first paired in the same direction, so that a contrary mark nearby takes nothing from it', () => {
    const found = read([shown(minute)], [missed(minute), shown(minute + 9 * second)])
    expect(onEmpathy(found)).toMatchObject({ together: 1 })
    expect(found.observerAlone).toEqual([missed(minute)])
  })

  it('is read on postures alone', () => {
    const found = read([markAt(minute, 'openQuestion')], [markAt(minute, 'confidentiality', 'upheld')])
    expect(found.codes.every((each) => each.observer.length + each.supervisors.length === 0)).toBe(true)
    expect(found.observerAlone).toEqual([])
  })

  it('whatever was noted, loses no mark and counts none twice', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (supervisors, observer) => {
        const found = read(supervisors, observer)
        const postures = (marks: readonly TimelineMark[]) =>
          marks.filter(({ family }) => family === 'postures').length
        const together = found.codes.reduce((sum, each) => sum + each.together, 0)
        const contrary = found.contrary.length
        expect(together + contrary + found.observerAlone.length).toBe(postures(observer))
        expect(together + contrary + found.supervisorsAlone.length).toBe(postures(supervisors))
        for (const own of found.observerAlone)
          for (const theirs of found.supervisorsAlone)
            if (own.codeKey === theirs.codeKey)
              expect(Math.abs(own.atMs - theirs.atMs)).toBeGreaterThan(sameMomentMs)
      }),
    )
  })
})
