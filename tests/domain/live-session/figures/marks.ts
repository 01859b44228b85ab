import fc from 'fast-check'
import type { DialPoint } from '@/domain/live-session/dial/dial'
import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import { codeOf, familyOf, type Valence, valencesOf } from '@/domain/observation/grid'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'

export const second = 1_000
export const minute = 60 * second

/** A mark at so many milliseconds of interview time. */
export function markAt(
  atMs: number,
  codeKey: string,
  valence: Valence | null = null,
  id = `${codeKey}-${atMs}`,
): TimelineMark {
  const code = codeOf(grid, codeKey)
  const family = familyOf(grid, codeKey)
  if (!code || !family) throw new Error(`the grid has no ${codeKey}`)
  return {
    id,
    codeKey,
    family: family.key,
    lane: family.lane,
    colour: family.colour,
    shape: code.shape,
    valence,
    atMs,
    pressedMs: atMs,
    note: null,
    authorId: 'claire',
    corrected: false,
  }
}

/** Any marks of the default grid over twenty minutes, in order of time. */
export const anyMarks: fc.Arbitrary<TimelineMark[]> = fc
  .array(
    fc.record({ atMs: fc.nat(20 * minute), code: fc.constantFrom(...grid.codes), positive: fc.boolean() }),
    { maxLength: 60 },
  )
  .map((drawn) =>
    drawn
      .map(({ atMs, code, positive }, index) =>
        markAt(atMs, code.key, valencesOf(code)[positive ? 0 : 1] ?? null, `m${index}`),
      )
      .sort((a, b) => a.atMs - b.atMs),
  )

/** Any movement of the dial over twenty minutes, as sampled. */
export const anySamples: fc.Arbitrary<DialPoint[]> = fc
  .uniqueArray(fc.record({ atMs: fc.integer({ min: 1, max: 20 * minute }), value: fc.nat(100) }), {
    maxLength: 60,
    selector: (sample) => sample.atMs,
  })
  .map((samples) => samples.sort((a, b) => a.atMs - b.atMs))
