import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, harmless, jsonOf, type Value } from '@/reading/records/csv'

const yes = (is: boolean) => (is ? 'oui' : 'non')

/** Reads one line as a spreadsheet does: quotes kept out, doubled quotes one. */
function read(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  const text = line.slice(0, -2)
  for (let at = 0; at < text.length; at += 1) {
    const here = text[at]
    if (isQuoted && here === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (here === '"') isQuoted = !isQuoted
    else if (here === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += here
  }
  return [...cells, cell]
}

describe('a line of CSV', () => {
  it('is written as French spreadsheets read it, and as English ones do', () => {
    const values: Value[] = ['Inès', 12.5, true, null, ['Claire', 'Paul'], { code: 'closed', label: 'Clos' }]
    expect(csvLine(values, 'fr', yes)).toBe('Inès;12,5;oui;;Claire · Paul;Clos\r\n')
    expect(csvLine(values, 'en', yes)).toBe('Inès,12.5,oui,,Claire · Paul,Clos\r\n')
  })

  it('keeps every text whole, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        for (const [locale, separator] of [
          ['fr', ';'],
          ['en', ','],
        ] as const) {
          const cells = read(csvLine(texts, locale, yes), separator)
          expect(cells).toEqual(texts.map(harmless))
        }
      }),
    )
  })

  it('never lets a cell begin as a formula does, and figures stay figures', () => {
    for (const text of ['=1+1', '+33 6', '-2', '@SUM(A1)', '\t=1', ' =1', '\u200B=1', '\uFF1D1', '\r=cmd'])
      expect(harmless(text), JSON.stringify(text)).toBe(`'${text}`)
    for (const text of ['Jean-Marc', 'a=b', 'x@y.example', '1+1']) expect(harmless(text)).toBe(text)
    expect(csvLine([-2.5], 'fr', yes)).toBe('-2,5\r\n')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [cell = ''] = read(csvLine([text], 'fr', yes), ';')
        expect(/^\s*[=+\-@]/u.test(cell)).toBe(false)
      }),
    )
  })
})

it('JSON has codes by their keys and lists as lists', () => {
  expect(jsonOf({ code: 'closed', label: 'Clos' })).toBe('closed')
  expect(jsonOf(['a'])).toEqual(['a'])
  expect(jsonOf(2.5)).toBe(2.5)
})
