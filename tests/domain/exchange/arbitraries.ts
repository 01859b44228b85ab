import fc from 'fast-check'
import type { Localized } from '@/domain/localized'
import type { ObservationGrid } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { cepLevels, difficulties } from '@/domain/scenario/grading'
import type { Scenario } from '@/domain/scenario/scenario'

/** Words as people write them and as they do not: quotes, emoji, other scripts, breaks, what looks like markup. */
export const words: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '« Je ne sais pas, je vérifie »',
      'شكرا',
      '<script>x</script>',
      'a, b | c',
      '(d) ~`',
      'é\n"è"',
    ),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '')
const localized: fc.Arbitrary<Localized> = fc.record({ fr: words, en: words })
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
const name = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,20}$/)

const short = (most: number) => words.map((text) => text.slice(0, most).trim() || 'a')

/** Any situation that the schema takes. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record(
  {
    key,
    version: fc.integer({ min: 1, max: 999 }),
    difficulty: fc.constantFrom(...difficulties),
    level: fc.constantFrom(...cepLevels),
    persona: fc.record({
      name: short(80),
      shortName: short(40),
      age: fc.integer({ min: 16, max: 90 }),
      occupation: localized,
    }),
    referral: localized,
    privateBrief: localized,
    reveals: fc.uniqueArray(
      fc.record({ id: name, fact: localized, line: localized, unlockedBy: localized }),
      {
        selector: ({ id }) => id,
        minLength: 1,
        maxLength: 4,
      },
    ),
    trap: fc.record({ code: name, how: localized }),
  },
  {
    requiredKeys: ['key', 'version', 'difficulty', 'persona', 'referral', 'privateBrief', 'reveals', 'trap'],
  },
)

/** A valid grid: some of the codes and frame items of the built-in one, under other names, in another order, with other words. */
export const anyGrid: fc.Arbitrary<ObservationGrid> = fc
  .record({
    key,
    version: fc.integer({ min: 1, max: 999 }),
    title: localized,
    codes: fc.shuffledSubarray([...cepEntretienV1.codes], { minLength: 1 }),
    frame: fc.shuffledSubarray([...cepEntretienV1.frame]),
    texts: fc.array(localized, { minLength: 5, maxLength: 5 }),
    prefix: name,
  })
  .map(({ codes, frame, texts, prefix, ...head }) => {
    const text = (index: number) => texts[index % texts.length] ?? { fr: 'a', en: 'a' }
    return {
      ...cepEntretienV1,
      ...head,
      phases: cepEntretienV1.phases.map((phase, index) => ({ ...phase, label: text(index) })),
      codes: codes.map((code, index) => ({
        ...code,
        key: `${prefix}${index}`,
        label: text(index),
        definition: text(index + 1),
        positiveIndicators: [text(index + 2), text(index + 3)],
      })),
      frame: frame.map((item, index) => ({ ...item, label: text(index) })),
    }
  })
