import { describe, expect, it } from 'vitest'
import { hotkeyCommands } from '@/domain/hotkeys/commands'
import { layoutOf } from '@/domain/hotkeys/layout'
import { resolveKeys } from '@/domain/hotkeys/resolve'
import { unlikeIn } from '@/domain/observation/abbreviates'
import { builtInGrids, builtInVersions, defaultGrid } from '@/domain/observation/built-in-grids'
import { type ObservationGrid, valencesOf } from '@/domain/observation/grid'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import { mitiLikeV2 } from '@/domain/observation/grids/miti-like-v2'
import { localizedTexts, typographicFaults } from './typography'

/** Words that are the same in French and in English. */
const sameInBoth = [
  'Attitude',
  'Attitudes',
  'CEP',
  'Clarification',
  'Collaboration',
  'Conclusion',
  'Exploration',
  'Information',
  'Initiative',
  'Interruption',
  'Interpretation',
  'Introduction',
  'Inversion',
  'Multiple',
  'Posture',
  'Postures',
  'Question',
  'Questions',
  'Reformulations',
  'Silence',
  'Solution',
  'Technique',
  'Techniques',
  'question',
  'reformulation',
  'influence',
  'information, influence',
]

it('the built-in grids have keys and titles of their own', () => {
  const distinct = (values: readonly string[]) => new Set(values).size === values.length
  expect(distinct(builtInGrids.map(({ key }) => key))).toBe(true)
  expect(distinct(builtInGrids.flatMap(({ title }) => [title.fr, title.en]))).toBe(true)
})

describe.each(builtInGrids.map((grid) => [grid.key, grid] as const))('the built-in grid %s', (_, grid) => {
  it('meets the schema of an observation grid as it stands', () => {
    expect(observationGridSchema.parse(grid)).toEqual(grid)
  })

  it.each(['fr', 'en'])('gives every command a key of its own on a keyboard of %s', (locale) => {
    const map = resolveKeys(hotkeyCommands(grid), {}, layoutOf(null, locale))
    expect(map.commands.filter(({ id }) => map.keys.get(id)?.press == null)).toEqual([])
  })

  it('says of every code what an advisor sets out to do, what shows it and what it is not', () => {
    for (const code of grid.codes) {
      expect(code.aim, code.key).toBeDefined()
      expect(code.gender, code.key).toBeDefined()
      expect(code.positiveIndicators.length, code.key).toBeGreaterThan(0)
      if (valencesOf(code).length > 0) expect(code.negativeIndicators.length, code.key).toBeGreaterThan(0)
    }
  })

  it('explains each of its shapes in the legend, once', () => {
    for (const family of grid.families) {
      const drawn = grid.codes.filter((code) => code.family === family.key).map(({ shape }) => shape)
      const told = family.legend.map(({ shape, valence }) => `${shape} ${valence}`)
      expect(new Set(told).size, family.key).toBe(told.length)
      expect(new Set(family.legend.map(({ shape }) => shape)), family.key).toEqual(new Set(drawn))
    }
  })

  it('leaves no family, no group and no lane without codes', () => {
    for (const family of grid.families) {
      const codes = grid.codes.filter((code) => code.family === family.key)
      expect(codes.length, family.key).toBeGreaterThan(0)
      for (const group of family.groups)
        expect(
          codes.some((code) => code.group === group.key),
          group.key,
        ).toBe(true)
    }
    for (const lane of grid.lanes) expect(grid.families.some((family) => family.lane === lane.key)).toBe(true)
  })

  it('has a phase in which the person explores, and one that concludes', () => {
    const roles = grid.phases.map(({ role }) => role)
    expect(roles).toContain('exploring')
    expect(roles.at(-1)).toBe('concluding')
  })

  it('keeps short labels and hints short enough for a button and a row', () => {
    for (const code of grid.codes) {
      for (const text of [code.shortLabel.fr, code.shortLabel.en]) expect(text.length).toBeLessThanOrEqual(16)
      for (const text of [code.hint.fr, code.hint.en]) expect(text.length).toBeLessThanOrEqual(36)
    }
  })

  it('abbreviates the long name of a code in its short name, in both languages', () => {
    const unlike = grid.codes.filter((code) => unlikeIn(code).length > 0)
    expect(unlike.map(({ key }) => key)).toEqual([])
  })

  it('gives no two codes the same short name, nor a code that of a phase', () => {
    for (const locale of ['fr', 'en'] as const) {
      const names = [
        ...grid.codes.map((code) => code.shortLabel[locale]),
        ...grid.phases.map((phase) => phase.label[locale]),
      ]
      expect(new Set(names).size, locale).toBe(names.length)
    }
  })

  it('says in different words in each language what is not the same word in both', () => {
    const same = localizedTexts(grid).filter(({ fr, en }) => fr === en)
    expect(same.map(({ fr }) => fr).filter((text) => !sameInBoth.includes(text))).toEqual([])
  })

  it('is typeset as a French and an English proofreader would', () => {
    expect(typographicFaults(grid)).toEqual([])
  })
})

it('the MITI-like grid never takes itself for the MITI', () => {
  const told = localizedTexts(mitiLikeV2).flatMap(({ fr, en }) => [fr, en])
  const named = told.filter((text) => text.includes('MITI'))
  expect(named).not.toEqual([])
  for (const text of named) expect(text).toMatch(/façon MITI|MITI-like/u)
})

describe('a later version of a built-in grid', () => {
  const earlier = builtInVersions.filter((version) => !builtInGrids.includes(version))

  it.each(earlier.map((grid) => [`${grid.key} ${grid.version}`, grid] as const))(
    'differs from %s by its number and by short names alone',
    (_, before) => {
      const after = builtInVersions.find(
        ({ key, version }) => key === before.key && version === before.version + 1,
      )
      const withoutNames = (grid: ObservationGrid | undefined) => ({
        ...grid,
        version: null,
        codes: grid?.codes.map(({ shortLabel: _, shortGender: __, ...code }) => code),
      })
      expect(withoutNames(after)).toEqual(withoutNames(before))
    },
  )

  it('is one of a whole row of versions, which begins with 1', () => {
    for (const grid of builtInGrids) {
      const versions = builtInVersions.filter(({ key }) => key === grid.key).map(({ version }) => version)
      expect(versions, grid.key).toEqual(Array.from({ length: grid.version }, (_, index) => index + 1))
    }
    expect(builtInGrids[0]).toBe(defaultGrid)
  })
})
