import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { domainErrorCodes } from '@/domain/domain-error'
import { type Locale, locales } from '@/domain/localized'
import { namespaces } from '@/i18n/namespaces'
import { typographicFaults } from '../domain/observation/typography'
import { readMessage } from './icu'

function messagesIn(locale: Locale, namespace: string): Map<string, string> {
  const file = join(import.meta.dirname, '../../i18n/messages', locale, `${namespace}.json`)
  return new Map(leaves(JSON.parse(readFileSync(file, 'utf8'))))
}

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no message`)
  return Object.entries(value).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key))
}

describe.each(namespaces)('Messages of %s', (namespace) => {
  const [fr, en] = [messagesIn('fr', namespace), messagesIn('en', namespace)]

  it('are there in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...fr.keys()].sort())
  })

  it('take the same arguments in both languages', () => {
    const differing = [...fr]
      .filter(([key, text]) => readMessage(text).names.join() !== readMessage(en.get(key) ?? '').names.join())
      .map(([key]) => key)
    expect(differing).toEqual([])
  })

  it('shorten « de » and « que » before a name by its first letter', () => {
    const unshortened =
      /\b(?:de|que|jusque|lorsque|puisque) (?:<\w+>)?\{(?:\w*[nN]ames?|advisor|beneficiary|supervisor|observer|persona|player|inviter|actor|about|other|one)\}/u
    expect([...fr].filter(([, text]) => unshortened.test(text)).map(([key]) => key)).toEqual([])
  })

  it('are not empty', () => {
    for (const messages of [fr, en]) {
      // A message that is nothing for some number shows its key in its place.
      const mayBeNothing = /^\{\w+, \w+,(?: *[=\w]+ \{[^{}]*\})* *[=\w]+ \{\}.*\}$/u
      const isEmpty = (text: string) => text.trim() === '' || mayBeNothing.test(text)
      expect([...messages].filter(([, text]) => isEmpty(text)).map(([key]) => key)).toEqual([])
    }
  })

  it('are written as a proofreader wants them', () => {
    const texts = [...fr].map(([key, text]) => ({
      fr: readMessage(text).words,
      en: readMessage(en.get(key) ?? '').words,
    }))
    expect(typographicFaults(texts)).toEqual([])
  })
})

/** What administrators alone read: they have the server, and with it the documentation. */
const ofAdministrators: readonly string[] = ['administration', 'doctor', 'state']

describe.each(namespaces.filter((namespace) => !ofAdministrators.includes(namespace)))(
  'Messages of %s, which coordinators may read',
  (namespace) => {
    it.each(locales)('name no file or command of the product’s repository in %s', (locale) => {
      const repository = /\bdocs\/|\.md\b|\bnpm run\b|\bcompose\.yaml\b|(?<!\w)\.env\b/u
      const naming = [...messagesIn(locale, namespace)].filter(([, text]) => repository.test(text))
      expect(naming.map(([key]) => key)).toEqual([])
    })
  },
)

describe('Messages of refusals', () => {
  it.each(locales)('say every refusal of the domain in %s', (locale) => {
    const errors = messagesIn(locale, 'errors')
    expect(domainErrorCodes.filter((code) => !errors.has(code))).toEqual([])
  })
})
