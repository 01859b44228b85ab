import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPeople } from '@/domain/cohort/invite/read-people'

const read = (text: string) =>
  readPeople(text).map(({ line, name, address, fault }) => [line, name, address, fault])

describe('a pasted list', () => {
  test('is read as people write it, each name with its address, each fault with its line', () => {
    const pasted = [
      'Fatou Ba <Fatou.Ba@cadres.example>;',
      'a.leroy@mission.example',
      'marc.petit@mission',
      'Léa Aubert, lea.aubert@bilan.example',
      'Aïcha Benali; a.benali@bilan.example',
      'Jean Morel, 06 39 98 12 34',
      '',
      'c.dubreuil@formation.example',
    ].join('\r\n')
    expect(read(pasted)).toEqual([
      [1, 'Fatou Ba', 'fatou.ba@cadres.example', null],
      [2, null, 'a.leroy@mission.example', null],
      [3, null, 'marc.petit@mission', 'badAddress'],
      [4, 'Léa Aubert', 'lea.aubert@bilan.example', null],
      [5, 'Aïcha Benali', 'a.benali@bilan.example', null],
      [6, null, '', 'noAddress'],
      [8, null, 'c.dubreuil@formation.example', null],
    ])
    expect(readPeople(pasted)[5]?.text).toBe('Jean Morel, 06 39 98 12 34')
  })

  test.each([
    ['a@x.example, b@x.example;c@x.example d@x.example\te@x.example', ['a', 'b', 'c', 'd', 'e']],
    ['A <a@x.example>, B <b@x.example>', ['a', 'b']],
    ['<a@x.example>\n(b@x.example)\n« c@x.example »\n"d@x.example".', ['a', 'b', 'c', 'd']],
    ['mailto:a@x.example', ['a']],
  ])('may have any separators: %j', (text, locals) => {
    expect(readPeople(text).map(({ address, fault }) => [address, fault])).toEqual(
      locals.map((local) => [`${local}@x.example`, null]),
    )
  })

  test.each([
    ['"Aubert, Léa" <lea@x.example>', 'Léa Aubert'],
    ['Aubert, Léa <lea@x.example>', 'Léa Aubert'],
    ['lea@x.example  Léa Aubert', 'Léa Aubert'],
    ['lea@x.example;Léa Aubert', 'Léa Aubert'],
    ['• Léa Aubert – lea@x.example', 'Léa Aubert'],
    ['Jean-Pierre d’Ormesson\tlea@x.example', 'Jean-Pierre d’Ormesson'],
    ['李雷 <lea@x.example>', '李雷'],
    ['12 lea@x.example', null],
  ])('keeps the name of %j', (text, name) => {
    expect(read(text)).toEqual([[1, name, 'lea@x.example', null]])
  })

  test('takes no address of a persona', () => {
    const [found] = readPeople('Claire <demo-claire@demonstration.invalid>')
    expect(found?.fault).not.toBeNull()
  })

  test('says what stands behind several addresses and belongs to none', () => {
    expect(read('a@x.example b@x.example et Jean')).toEqual([
      [1, null, 'a@x.example', null],
      [1, null, 'b@x.example', null],
      [1, null, '', 'noAddress'],
    ])
  })

  test('does not take a name that no person could have', () => {
    expect(readPeople(`${'x'.repeat(81)} <a@x.example>`)[0]?.fault).toBe('nameTooLong')
  })

  test('loses no address, whatever the names and separators around it', () => {
    const name = fc.constantFrom('', 'Léa', 'Aubert, Léa', '"Ba, Fatou"', 'D’Artagnan', '🎓')
    const people = fc.array(fc.tuple(name, fc.boolean(), fc.constantFrom(', ', ';', '\n', ' ; ')), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(people, (written) => {
        const text = written
          .map(
            ([who, isAngled, end], at) =>
              `${who} ${isAngled ? `<p${at}@x.example>` : `p${at}@x.example`}${end}`,
          )
          .join('')
        expect(readPeople(text).map(({ address }) => address)).toEqual(
          written.map((_, at) => `p${at}@x.example`),
        )
      }),
    )
  })

  test('answers anything at all with lines that are there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const lines = text.split(/\r\n|\r|\n/u).length
        for (const { line, fault, address } of readPeople(text)) {
          expect(line).toBeLessThanOrEqual(lines)
          if (fault === null) expect(address).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u)
        }
      }),
    )
  })
})

test('a family name in capitals before the given name is put behind it, as one before a comma is', () => {
  const names = readPeople('AUBERT Léa <lea@x.example>\nROY, Camille <c@x.example>\nba@x.example BA Fatou')
  expect(names.map(({ name }) => name)).toEqual(['Léa Aubert', 'Camille ROY', 'Fatou Ba'])
})
