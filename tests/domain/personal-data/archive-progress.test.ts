import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArchiveProgress, nothingYet, percentOf } from '@/domain/personal-data/archive-progress'

/** What the making of an archive of so many interviews and PDFs tells, in order. */
function course(interviews: number, pdfs: number): ArchiveProgress[] {
  const told = [nothingYet]
  const tell = (more: Partial<ArchiveProgress>) => told.push({ ...(told.at(-1) ?? nothingYet), ...more })
  for (let read = 1; read <= interviews; read += 1) tell({ interviews: { read, of: interviews } })
  tell({ json: 1_000 })
  tell({ csv: 12 })
  for (let written = 0; written <= pdfs; written += 1) tell({ pdfs: { written, failed: 0, of: pdfs } })
  tell({ isDescribed: true })
  return told
}

describe('How far an archive has come', () => {
  it('begins at nothing, never goes back, and ends whole', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (interviews, pdfs) => {
        const percents = course(interviews, pdfs).map(percentOf)
        expect(percents[0]).toBe(0)
        expect(percents).toEqual(percents.toSorted((one, other) => one - other))
        expect(percents.at(-1)).toBe(100)
      }),
    )
  })

  it('is not whole before the description is there', () => {
    expect(percentOf(course(3, 2).at(-2) ?? nothingYet)).toBeLessThan(100)
  })
})
