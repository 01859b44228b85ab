import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf, sayPassage } from '@/reading/listening/passage-link'

describe('a passage in words', () => {
  test('says from when to when, and its name', () => {
    expect(sayPassage({ name: 'La question', fromMs: 633_000, toMs: 658_000 })).toBe(
      '10:33–10:58 · La question ',
    )
    expect(sayPassage({ name: '', fromMs: 633_400, toMs: 657_600 })).toBe('10:33–10:58 ')
  })

  test('is found again in what was written around it', () => {
    expect(piecesOf('Écoute 10:33–10:58, puis 0:05-00:09.')).toEqual([
      { kind: 'words', text: 'Écoute ' },
      { kind: 'link', text: '10:33–10:58', fromMs: 633_000, toMs: 658_000 },
      { kind: 'words', text: ', puis ' },
      { kind: 'link', text: '0:05-00:09', fromMs: 5_000, toMs: 9_000 },
      { kind: 'words', text: '.' },
    ])
  })

  test('is none where it ends before it begins, or is no time', () => {
    for (const text of ['10:58–10:33', '10:61–10:99', '1:10:33–10:58', '10:33', 'demain', ''])
      expect(piecesOf(text).some(({ kind }) => kind === 'link')).toBe(false)
  })

  test('leads to where it was, to the second, whatever its name; nothing of a text is lost', () => {
    const stretch = fc.record({
      fromMs: fc.integer({ min: 0, max: 3_599_000 }),
      length: fc.integer({ min: 500, max: 90_000 }),
    })
    fc.assert(
      fc.property(stretch, fc.string(), ({ fromMs, length }, name) => {
        const said = sayPassage({ name, fromMs, toMs: fromMs + length })
        const [link] = piecesOf(said)
        expect(link?.kind).toBe('link')
        if (link?.kind !== 'link') return
        expect(fromMs - link.fromMs).toBeLessThan(1_000)
        expect(link.toMs - fromMs - length).toBeLessThan(1_000)
        expect(
          piecesOf(said)
            .map(({ text }) => text)
            .join(''),
        ).toBe(said)
      }),
    )
  })
})
