import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Said } from '@/app/_kit/text/said'

const readIn = (locale: 'fr' | 'en', text: { fr: string; en: string }, readers?: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{}} timeZone="Europe/Paris">
      <Said of={text} say={(said) => `« ${said} »`} {...(readers && { locale: readers })} />
    </NextIntlClientProvider>,
  )

test('a text in the reader’s language stands alone', () => {
  expect(readIn('en', { fr: 'Empathie', en: 'Empathy' })).toBe('« Empathy »')
  expect(readIn('fr', { fr: 'Empathie', en: '' })).toBe('« Empathie »')
})

test('a text in the other language says so to the eye and to a screen reader', () => {
  const html = readIn('en', { fr: 'Empathie', en: '' })
  expect(html).toMatch(/^<span lang="fr">« Empathie »<span [^>]*title="French"[^>]*>fr<\/span><\/span>$/u)
})

test('a preview is read in the language it is shown in', () => {
  expect(readIn('fr', { fr: 'Empathie', en: 'Empathy' }, 'en')).toBe('« Empathy »')
})
