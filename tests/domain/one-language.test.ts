import { describe, expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { readBoris } from '@/domain/exchange/boris/read-boris'
import { writeBoris } from '@/domain/exchange/boris/write-boris'
import { writeContentFile } from '@/domain/exchange/content-file'
import { readContentFile } from '@/domain/exchange/read-content-file'
import { checkDraft } from '@/domain/library/content-kind'
import { languageSaid, languagesOf, localize, localizeMarked } from '@/domain/localized'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

/** The same without a word of English. */
function inFrench<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inFrench) as T
  if (typeof value !== 'object' || value === null) return value
  if ('fr' in value && 'en' in value) return { ...value, en: '' }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inFrench(each)])) as T
}

const [scenario] = builtInScenarios
if (!scenario) throw new Error('no scenario')
const situation = inFrench(scenario)
const grid = inFrench(cepEntretienV1)

describe('A text that is written in French alone', () => {
  const text = { fr: 'Empathie', en: '' }

  test('is what every reader gets, with its language', () => {
    expect([localize(text, 'fr'), localize(text, 'en')]).toEqual(['Empathie', 'Empathie'])
    expect([languageSaid(text, 'fr'), languageSaid(text, 'en')]).toEqual(['fr', 'fr'])
    expect([localizeMarked(text, 'fr'), localizeMarked(text, 'en')]).toEqual(['Empathie', 'Empathie [fr]'])
  })

  test('leaves a reader their own language where both are written', () => {
    expect(localizeMarked({ fr: 'Empathie', en: 'Empathy' }, 'en')).toBe('Empathy')
    expect(languageSaid({ fr: '', en: '' }, 'en')).toBe('en')
  })
})

describe('A situation and a grid in French alone', () => {
  test('can be published, and say which language they hold', () => {
    for (const [kind, content] of [
      ['scenario', situation],
      ['grid', grid],
    ] as const) {
      const { key, version, ...draft } = content
      expect(checkDraft(kind, draft, { key, version }).faults).toEqual([])
      expect(languagesOf(content)).toEqual(['fr'])
    }
    expect(languagesOf(scenario)).toEqual(['fr', 'en'])
  })

  test('go out and come in as they are, in a file that names its language', () => {
    const text = writeContentFile('scenario', [situation])
    expect(JSON.parse(text)).toMatchObject({ format: 'triade-situations', version: 1, languages: ['fr'] })
    const { items, problems } = readContentFile('scenario', text)
    expect(problems).toEqual([])
    expect(items[0]?.content).toEqual(situation)
  })

  test('come in from a file that leaves English out, and from one of an earlier release', () => {
    const { languages: _, ...earlier } = JSON.parse(writeContentFile('scenario', [scenario]))
    expect(readContentFile('scenario', JSON.stringify(earlier)).problems).toEqual([])
    const referral = { fr: 'Bonjour.' }
    const short = JSON.stringify({ ...earlier, items: [{ ...scenario, referral }] })
    expect(readContentFile('scenario', short).items[0]?.content?.referral).toEqual({ fr: 'Bonjour.', en: '' })
  })

  test('a grid goes to BORIS for an English reader with its language told, and comes back the very same', () => {
    const project = writeBoris(grid, 'en', '2026-12-01T09:00:00')
    const { project_description: said, behaviors_conf: behaviours } = JSON.parse(project)
    expect(said).toContain('in French alone')
    expect(JSON.stringify(behaviours)).toContain('[fr]')
    expect(writeBoris(grid, 'fr', '2026-12-01T09:00:00')).not.toContain('[fr]')
    expect(readBoris(project, 'en')).toMatchObject({ grid })
  })

  test('a description that was changed in BORIS stays in the language it was written in', () => {
    const project = JSON.parse(writeBoris(grid, 'en', '2026-12-01T09:00:00'))
    const [first] = grid.codes
    const found = Object.values<{ code: string; description: string }>(project.behaviors_conf).find(
      ({ code }) => code === first?.key,
    )
    if (!found) throw new Error('no behaviour')
    found.description = found.description.replace(first?.definition.fr ?? '', 'Autrement dit.')
    const back = readBoris(JSON.stringify(project), 'en')
    expect(back.grid?.codes[0]?.definition).toEqual({ fr: 'Autrement dit.', en: '' })
  })
})
