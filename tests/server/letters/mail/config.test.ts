import { describe, expect, test } from 'vitest'
import { readMailConfig } from '@/server/letters/mail/config'
import { ConfigurationError } from '@/server/platform/configuration-error'
import { mailWorks } from '@/server/platform/mail-works'

const MAIL_FROM = 'Triade <triade@example.org>'
const read = (SMTP_URL: string, more: Record<string, string> = {}) =>
  readMailConfig({ SMTP_URL, MAIL_FROM, ...more })

test('without SMTP_URL there is no mail, whatever else is set', () => {
  expect(readMailConfig({ MAIL_FROM: 'nonsense', SMTP_STARTTLS: 'nonsense' })).toBeNull()
  expect(mailWorks({ mail: null })).toBe(false)
  expect(mailWorks({ mail: read('smtp://127.0.0.1') })).toBe(true)
})

test('smtps is encrypted from the first byte, smtp after STARTTLS unless it is said otherwise', () => {
  expect(read('smtps://smtp.example.org')).toMatchObject({ port: 465, encryption: 'tls', user: null })
  expect(read('smtp://smtp.example.org')).toMatchObject({ port: 587, encryption: 'startTls' })
  expect(read('smtp://h', { SMTP_STARTTLS: 'optional' })).toMatchObject({ encryption: 'startTlsIfOffered' })
  expect(read('smtp://h:25', { SMTP_STARTTLS: 'Off' })).toMatchObject({ port: 25, encryption: 'none' })
})

test('names and passwords may hold any sign, written as URLs do', () => {
  expect(read('smtps://me%40x.org:p%3Aw%25@[::1]:2465')).toMatchObject({
    host: '::1',
    port: 2465,
    user: 'me@x.org',
    password: 'p:w%',
  })
})

test.each([
  ['triade@example.org', 'Triade', 'triade@example.org'],
  ['"Centre, Lyon" <c@lyon.example>', 'Centre, Lyon', 'c@lyon.example'],
])('letters are from %s', (text, name, address) => {
  expect(read('smtp://h', { MAIL_FROM: text })).toMatchObject({ from: { name, address } })
})

describe('A sentence names the variable that is wrong', () => {
  test.each([
    ['SMTP_URL', { SMTP_URL: 'smtp.example.org' }],
    ['SMTP_URL', { SMTP_URL: 'https://smtp.example.org' }],
    ['SMTP_URL', { SMTP_URL: 'smtp://h/path' }],
    ['SMTP_URL', { SMTP_URL: 'smtp://a:%zz@h' }],
    ['SMTP_STARTTLS', { SMTP_URL: 'smtp://h', SMTP_STARTTLS: 'yes' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://h', MAIL_FROM: '' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://h', MAIL_FROM: 'Triade' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://h', MAIL_FROM: 'a@b.org\r\nBcc: x@y.org' }],
  ])('%s: %j', (name, source) => {
    const reading = () => readMailConfig({ MAIL_FROM, ...source })
    expect(reading).toThrow(ConfigurationError)
    expect(reading).toThrow(new RegExp(`^${name} `))
  })
})
