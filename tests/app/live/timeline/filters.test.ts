import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countOf,
  directions,
  type Filters,
  filterLanes,
  noFilters,
  passes,
  readFilters,
  toggled,
  writeFilters,
} from '@/app/_live/timeline/filters'
import { type Lane, notedOf } from '@/reading/lanes/lanes'
import { itemAt } from './items'

const known = {
  families: ['postures', 'principles', 'techniques'],
  codes: ['empathy', 'echo', 'impartiality'],
  authors: ['claire', 'lea', 'ines'],
}
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  hidden: fc.subarray([...known.families, 'cue', 'reveal']),
  codes: fc.subarray(known.codes),
  authors: fc.subarray(known.authors),
  directions: fc.subarray([...directions]),
})

const shown = itemAt(1_000)
const echo = itemAt(2_000, { family: 'techniques', codeKey: 'echo', valence: null, authorId: 'lea' })
const breach = itemAt(3_000, { family: 'principles', codeKey: 'impartiality', valence: 'breached' })
const cue = itemAt(4_000, { family: 'cue', codeKey: null, valence: null })
const thread = itemAt(5_000, { family: 'thread', codeKey: null, valence: null, authorId: null })
const all = [shown, echo, breach, cue, thread]
const lanes: readonly Lane[] = [
  { kind: 'items', id: 'a', title: '', subtitle: '', height: 60, rows: [{ id: 'r', items: [shown, echo] }] },
  { kind: 'dial', id: 'd', title: '', subtitle: '', height: 60, curve: [], items: [breach], empty: '' },
  { kind: 'items', id: 'b', title: '', subtitle: '', height: 60, rows: [{ id: 'r', items: [cue, thread] }] },
]
const left = (filters: Partial<Filters>) => all.filter((item) => passes({ ...noFilters, ...filters }, item))

describe('what is shown', () => {
  it('is everything without a choice', () => {
    expect(left({})).toEqual(all)
    expect(filterLanes(lanes, noFilters)).toBe(lanes)
  })

  it('leaves out a family that is hidden', () => {
    expect(left({ hidden: ['postures', 'cue'] })).toEqual([echo, breach, thread])
  })

  it('is what was noted with the chosen codes, by the chosen people, in the chosen direction', () => {
    expect(left({ codes: ['empathy'] })).toEqual([shown, thread])
    expect(left({ authors: ['lea'] })).toEqual([echo, thread])
    expect(left({ directions: ['negative'] })).toEqual([breach, thread])
    expect(left({ directions: ['none', 'positive'] })).toEqual([shown, echo, cue, thread])
  })

  it('meets all choices at once', () => {
    expect(left({ authors: ['claire'], directions: ['positive', 'none'] })).toEqual([shown, cue, thread])
    expect(left({ authors: ['lea'], codes: ['empathy'] })).toEqual([thread])
  })

  it('of more choices is never more', () => {
    fc.assert(
      fc.property(anyFilters, fc.subarray(known.codes), (filters, codes) => {
        const narrower = {
          ...filters,
          hidden: [...known.families, 'cue', 'reveal'],
          codes: filters.codes.length > 0 ? filters.codes.filter((code) => codes.includes(code)) : codes,
        }
        if (narrower.codes.length === 0 && filters.codes.length > 0) return
        for (const item of left(narrower)) expect(left(filters)).toContain(item)
      }),
    )
  })

  it('keeps every lane, so that nothing jumps, and counts marks without threads', () => {
    const filtered = filterLanes(lanes, { ...noFilters, codes: ['empathy'] })
    expect(filtered.map(({ id, height }) => [id, height])).toEqual(
      lanes.map(({ id, height }) => [id, height]),
    )
    expect(notedOf(filtered)).toEqual([shown])
    expect(notedOf(lanes)).toEqual([shown, echo, breach, cue])
  })

  it('counts how many choices narrow it', () => {
    expect(countOf(noFilters)).toBe(0)
    expect(countOf({ hidden: ['cue'], codes: ['echo'], authors: ['lea', 'ines'], directions: [] })).toBe(4)
    expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b'])
  })
})

describe('the choices in the address', () => {
  it('read back as they were written, beside whatever else the address says', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const written = writeFilters(new URLSearchParams('tab=marks&code=old'), filters)
        expect(written.get('tab')).toBe('marks')
        expect(readFilters(new URLSearchParams(written.toString()), known)).toEqual(filters)
      }),
    )
  })

  it('leave no trace when there is none', () => {
    expect(writeFilters(new URLSearchParams('hide=cue&by=lea'), noFilters).toString()).toBe('')
  })

  it('of an address kept from before families were a table hide what they hid', () => {
    const hidden = (query: string, families = known.families) =>
      readFilters(new URLSearchParams(query), { ...known, families }).hidden
    expect(hidden('hide=technique,cue')).toEqual(['techniques', 'cue'])
    expect(hidden('hide=value', ['value', 'values'])).toEqual(['value'])
  })

  it('of another grid or cohort are left out', () => {
    const query = new URLSearchParams('code=empathy,charm&by=nobody&valence=sideways&hide=cue,everything')
    expect(readFilters(query, known)).toEqual({
      hidden: ['cue'],
      codes: ['empathy'],
      authors: [],
      directions: [],
    })
  })
})
