import { expect, it } from 'vitest'
import { localize } from '@/domain/localized'

it('gives the text in the language asked for, and French to any other', () => {
  const text = { fr: 'Repère', en: 'Mark' }
  expect(localize(text, 'fr')).toBe('Repère')
  expect(localize(text, 'en')).toBe('Mark')
  expect(localize(text, 'br')).toBe('Repère')
})
