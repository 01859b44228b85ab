import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type Asked,
  findSituations,
  isNarrowed,
  nothingAsked,
  orders,
  readersOf,
  type Situation,
  uses,
} from '@/app/(shell)/cohorts/_situations/asked'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'

const open = new Set(['gerard', 'regis'])
const situations = builtInScenarios.map(
  ({ key, difficulty, level, referral, persona, privateBrief, reveals, trap }, index): Situation => ({
    key,
    difficulty,
    level: level ?? null,
    referral,
    owner: key === 'gerard' ? 'cohort' : key === 'regis' ? 'organisation' : 'builtIn',
    shortName: persona.shortName,
    age: persona.age,
    occupation: persona.occupation,
    secrets: open.has(key)
      ? {
          privateBrief,
          reveals,
          trap: trap.how,
          trains: {
            key: trap.code,
            label: { fr: trap.code, en: trap.code },
            sign: { shape: 'triangle', valence: null, colour: null },
          },
        }
      : null,
    knowledge: key === 'yann' ? { ines: 'knows', thomas: 'advises', lea: 'observes', claire: 'knows' } : {},
    plays: key === 'yann' ? 2 : index % 2,
    playerIds: key === 'yann' ? ['ines'] : [],
  }),
)
const keysFor = (asked: Partial<Asked>, locale = 'fr') =>
  findSituations(situations, { ...nothingAsked, ...asked }, locale, ({ difficulty }) => difficulty).map(
    ({ key }) => key,
  )

describe('the search', () => {
  it('finds by whose they are', () => {
    expect(keysFor({ owner: 'cohort' })).toEqual(['gerard'])
    expect(keysFor({ owner: 'organisation' })).toEqual(['regis'])
    expect(keysFor({ owner: 'builtIn' })).toHaveLength(situations.length - 2)
  })

  it('reads every word that the reader may read, in their language, whatever the accents', () => {
    expect(keysFor({ words: 'retraite refusee' })).toEqual(['gerard'])
    expect(keysFor({ words: 'pension fund' }, 'en')).toEqual(['gerard'])
    expect(keysFor({ words: 'béthune trimestres' }), 'in the brief').toEqual(['gerard'])
    expect(keysFor({ words: 'camping' }), 'in a fact').toEqual(['gerard'])
    expect(keysFor({ words: 'éloge' }), 'in the trap').toEqual(['regis'])
    expect(keysFor({ words: 'quel beau métier' }), 'behind a quotation mark').toEqual(['regis'])
    expect(keysFor({ words: 'mickael hard' })).toEqual([])
  })

  it('finds nothing by the words of a brief that is closed', () => {
    expect(builtInScenarios.find(({ key }) => key === 'clarisse')?.privateBrief.fr).toContain('caisse')
    expect(keysFor({ words: 'librairie' })).toEqual([])
    expect(keysFor({ words: 'Saint-Étienne' })).toEqual([])
  })
})

describe('the filters', () => {
  it('narrow by difficulty, level and what is trained, as far as the reader knows it', () => {
    expect(keysFor({ difficulty: 'easy', order: 'name' })).toEqual(['agathe', 'driss', 'nadia'])
    expect(keysFor({ level: '1', order: 'name' })).toContain('mickael')
    expect(keysFor({ trains: 'empathy' }), 'yann trains it too, unknown to this reader').toEqual(['gerard'])
  })

  it('tell played, read and never played apart', () => {
    expect(keysFor({ use: 'never' })).not.toContain('yann')
    expect(keysFor({ use: 'played' })).toContain('yann')
    expect(keysFor({ use: 'read' })).toEqual(['yann'])
    expect(readersOf(situations.find(({ key }) => key === 'yann') as Situation)).toEqual(['claire'])
  })

  it('leave for a person the situations on which they may still advise', () => {
    for (const person of ['ines', 'thomas', 'lea', 'claire'])
      expect(keysFor({ person })).not.toContain('yann')
    expect(keysFor({ person: 'nobody' })).toContain('yann')
  })

  it('put first what is played least, or go by name or difficulty', () => {
    expect(keysFor({}).at(-1)).toBe('yann')
    expect(keysFor({ order: 'name' })[0]).toBe('agathe')
    expect(keysFor({ order: 'difficulty' }).slice(0, 3)).toEqual(['agathe', 'driss', 'nadia'])
  })
})

test('a part that is asked for never brings in what was not there before', () => {
  const any = fc.record({
    words: fc.constantFrom('', 'a', 'vous', 'retraite', 'chef atelier'),
    owner: fc.constantFrom('', 'builtIn', 'cohort'),
    difficulty: fc.constantFrom('', 'easy', 'hard'),
    trains: fc.constantFrom('', 'empathy', 'initiative'),
    level: fc.constantFrom('', '1', '2'),
    use: fc.constantFrom('', ...uses),
    person: fc.constantFrom('', 'ines', 'nobody'),
    order: fc.constantFrom(...orders),
  })
  fc.assert(
    fc.property(any, fc.constantFrom(...Object.keys(nothingAsked)), (asked, part) => {
      const less = { ...asked, [part]: nothingAsked[part as keyof Asked] }
      expect(keysFor(less)).toEqual(expect.arrayContaining(keysFor(asked)))
      if (!isNarrowed(asked)) expect(keysFor(asked)).toHaveLength(situations.length)
    }),
  )
})
