import { expect, test } from 'vitest'
import { csvLines } from '@/server/privacy/personal-data/archive/csv'

test('no cell of an archive is a formula, whatever stands before or after its first sign', () => {
  const cells = ['=1+1', '=1+1\nmot', ' =1+1', '\t=1+1\nmot', '+33', '@mot', '\uFF1D1+1']
  for (const cell of cells) {
    const [, text = ''] = /^"?(.*?)"?\r\n$/su.exec(csvLines([[cell]])) ?? []
    expect(text).toBe(`'${cell}`)
  }
  expect(csvLines([['mot', -2, true, null]])).toBe('mot;-2;1;\r\n')
})
