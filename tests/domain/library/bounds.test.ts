import { expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { contentKinds } from '@/domain/library/content-kind'
import { builtInGrids } from '@/domain/observation/built-in-grids'
import type { ObservationGrid } from '@/domain/observation/grid'
import { gridBounds } from '@/domain/observation/grid-bounds'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { oarsV1 } from '@/domain/observation/grids/oars-v1'
import type { Scenario } from '@/domain/scenario/scenario'
import { scenarioBounds } from '@/domain/scenario/scenario-bounds'

const [situation] = builtInScenarios
if (!situation) throw new Error('no scenarios')
const both = (length: number) => ({ fr: 'é'.repeat(length), en: 'e'.repeat(length) })
const some = <T>(count: number, of: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => of(index))

/** Fills the list up with copies of its first item, each with its own key and no hotkey. */
function like<T extends { key: string }>(items: readonly T[], count: number): T[] {
  const [first] = items
  if (!first) throw new Error('an empty list')
  const more = (index: number) => ({ ...first, key: `x${index}`, ...('hotkey' in first && { hotkey: null }) })
  return [...items, ...some(count - items.length, more)]
}

const grid: ObservationGrid = { ...oarsV1, selfAssessment: { moment: both(4), freeText: both(4) } }
const [family] = grid.families
const [code] = grid.codes
if (!family || !code) throw new Error('an empty grid')
const withFamily = (patch: Partial<typeof family>) => ({
  ...grid,
  families: [{ ...family, ...patch }, ...grid.families.slice(1)],
})
const withCode = (patch: Partial<typeof code>) => ({
  ...grid,
  codes: [{ ...code, ...patch }, ...grid.codes.slice(1)],
})

const grids: Record<string, readonly [most: number, of: (count: number) => ObservationGrid]> = {
  'a title': [gridBounds.text, (count) => ({ ...grid, title: both(count) })],
  'a definition': [gridBounds.text, (count) => withCode({ definition: both(count) })],
  'a hint of a family': [gridBounds.text, (count) => withFamily({ shownHint: both(count) })],
  'a question': [
    gridBounds.text,
    (count) => ({ ...grid, selfAssessment: { moment: both(count), freeText: both(4) } }),
  ],
  lanes: [gridBounds.lanes, (count) => ({ ...grid, lanes: like(grid.lanes, count) })],
  families: [gridBounds.families, (count) => ({ ...grid, families: like(grid.families, count) })],
  codes: [gridBounds.codes, (count) => ({ ...grid, codes: like(grid.codes, count) })],
  indicators: [gridBounds.texts, (count) => withCode({ positiveIndicators: some(count, () => both(4)) })],
  'lines of a legend': [
    gridBounds.legend,
    (count) => {
      const [line] = family.legend
      return withFamily({ legend: some(count, () => line).filter((each) => each !== undefined) })
    },
  ],
}

test('what is built in can be opened as a draft', () => {
  for (const content of builtInGrids) expect(contentKinds.grid.readDraft(content)).not.toBeNull()
  for (const content of builtInScenarios) expect(contentKinds.scenario.readDraft(content)).not.toBeNull()
  expect(contentKinds.grid.schema.safeParse(cepEntretienV1).success).toBe(true)
})

test.each(Object.entries(grids))(
  'a grid is published and opened with as many as may be, and with one more neither: %s',
  (_, [most, of]) => {
    const takes = (count: number) => [
      contentKinds.grid.schema.safeParse(of(count)).success,
      contentKinds.grid.readDraft(of(count)) !== null,
    ]
    expect(takes(most)).toEqual([true, true])
    expect(takes(most + 1)).toEqual([false, false])
  },
)

test('the same of a situation, its texts and its reveals', () => {
  const [reveal] = situation.reveals
  if (!reveal) throw new Error('no reveals')
  const reveals = (count: number): Scenario => ({
    ...situation,
    reveals: some(count, (index) => ({ ...reveal, id: `r${index}` })),
  })
  const brief = (count: number): Scenario => ({ ...situation, privateBrief: both(count) })
  const takes = (content: Scenario) => [
    contentKinds.scenario.schema.safeParse(content).success,
    contentKinds.scenario.readDraft(content) !== null,
  ]
  expect(takes(reveals(scenarioBounds.reveals))).toEqual([true, true])
  expect(takes(reveals(scenarioBounds.reveals + 1))).toEqual([false, false])
  expect(takes(brief(scenarioBounds.text))).toEqual([true, true])
  expect(takes(brief(scenarioBounds.text + 1))).toEqual([false, false])
})
