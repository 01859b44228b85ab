import { describe, expect, it } from 'vitest'
import { pickLocale } from '@/i18n/locale'

describe('The language of a screen', () => {
  it('is the one chosen before, whatever the browser asks for', () => {
    expect(pickLocale('en', 'fr-FR,fr;q=0.9')).toBe('en')
  })

  it('follows the browser when none was chosen', () => {
    expect(pickLocale(undefined, 'en-GB,en;q=0.9,fr;q=0.8')).toBe('en')
  })

  it('is the best weighed one that we speak', () => {
    expect(pickLocale(undefined, 'de,fr;q=0.4,en;q=0.7')).toBe('en')
  })

  it('never is one the browser refuses', () => {
    expect(pickLocale(undefined, 'en;q=0,de')).toBe('fr')
  })

  it.each([null, '', 'de', ';;,,q=', '*'])('is French when the browser says %j', (header) => {
    expect(pickLocale('xx', header)).toBe('fr')
  })
})
