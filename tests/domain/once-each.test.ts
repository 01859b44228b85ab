import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onceEach } from '@/domain/once-each'

test('answers as the function does, and asks it once for each text', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const asked: string[] = []
      const lengthOf = onceEach((text) => {
        asked.push(text)
        return text.length
      })
      expect(texts.map(lengthOf)).toEqual(texts.map((text) => text.length))
      expect(asked).toEqual([...new Set(texts)])
    }),
  )
})
