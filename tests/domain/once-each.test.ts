import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onceEachObject, onceEachText } from '@/domain/once-each'

test('answers as the function does, and asks it once for each text', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const asked: string[] = []
      const lengthOf = onceEachText((text) => {
        asked.push(text)
        return text.length
      })
      expect(texts.map(lengthOf)).toEqual(texts.map((text) => text.length))
      expect(asked).toEqual([...new Set(texts)])
    }),
  )
})

test('knows an object by itself, not by what it says', () => {
  let asked = 0
  const sizeOf = onceEachObject((list: readonly number[]) => {
    asked += 1
    return list.length
  })
  const [one, other] = [[1], [1]]
  expect([one, one, other, one].map(sizeOf)).toEqual([1, 1, 1, 1])
  expect(asked).toBe(2)
})
