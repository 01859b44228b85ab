import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohortNameSchema } from '@/domain/cohort/cohort-settings'
import { cleanName } from '@/domain/person/clean-name'
import { personNameMax, personNameSchema } from '@/domain/person/person-name-schema'

const odd = [
  '\u0000\u0007\t\n\r\u0085\u2028\u2029\u00a0\u3000',
  '\u00ad\u034f\u061c\u115f\u1160\u17b4\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\u206f\u2800\u3164\ufe0f\ufeff\uffa0\ufffb',
  '\u{e0001}\u{e0041}\u{e0100}\u{f0000}\ufdd0\ud800',
].flatMap((each) => [...each])
const written = fc.string({
  unit: fc.oneof(fc.constantFrom(...odd, ' ', 'é', 'e\u0301', 'A'), fc.string({ unit: 'binary' })),
  maxLength: 60,
})

describe('a name is kept on one line, with what can be seen of it', () => {
  it.each([
    ['  Lise   Aubert ', 'Lise Aubert'],
    ['Lise\nAubert', 'Lise Aubert'],
    ['Lise\u2028Aubert\t', 'Lise Aubert'],
    ['L\u200bise\u2060 Aub\u00adert', 'Lise Aubert'],
    ['\u202eesiL\u202c Aubert', 'esiL Aubert'],
    ['Lise\u{e0041}\u{e0042} Aubert', 'Lise Aubert'],
    ['Lise \u200b Aubert', 'Lise Aubert'],
    ['Ame\u0301lie', 'Amélie'],
    ['Z\u0302\u0302\u0302\u0302\u0302\u0302oé', '\u1e90\u0302\u0302\u0302oé'],
    ['D’Hondt-Léger (2)', 'D’Hondt-Léger (2)'],
    ['مريم بن عبد الله', 'مريم بن عبد الله'],
    ['\u3164\u2800\u200b', ''],
    ['\u0301', ''],
  ])('%j is kept as %j', (text, kept) => {
    expect(cleanName(text)).toBe(kept)
  })

  it('whatever is written, nothing unseen and no line end is left, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(written, (text) => {
        const kept = cleanName(text)
        expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u)
        expect(kept).not.toMatch(/^\s|\s$|\s\s|[^\S ]/u)
        expect(cleanName(kept)).toBe(kept)
      }),
      { numRuns: 2_000 },
    )
  })

  it('what is typed around and inside a name does not change it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...odd), { maxLength: 8 }), (around) => {
        const noise = around.filter((each) => !/[\p{White_Space}\p{Cc}]/u.test(each)).join('')
        expect(cleanName(`${noise}Zoé${noise} Le${noise} Goff${noise}`)).toBe('Zoé Le Goff')
      }),
    )
  })
})

it('a person’s name has a letter and at most 80 characters, counted once it is clean', () => {
  expect(personNameSchema.parse(` Zoé\u200b${' '.repeat(90)}`)).toBe('Zoé')
  for (const wrong of ['', ' ', '\u200b', '\u3164', '...', '42', 'x'.repeat(personNameMax + 1)]) {
    expect(personNameSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
  }
})

it('a cohort’s name is cleaned in the same way', () => {
  expect(cohortNameSchema.parse('Promotion\n\u202eÉté')).toBe('Promotion Été')
  expect(cohortNameSchema.safeParse('A\u200b').success).toBe(false)
})
