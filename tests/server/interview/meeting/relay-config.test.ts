import { describe, expect, test } from 'vitest'
import { readRelaySettings } from '@/server/interview/meeting/relay-config'
import { ConfigurationError } from '@/server/platform/configuration-error'

const secret = 'north-and-south-of-the-relay'
const turn = 'turn:turn.example.org:3478'

test('nothing has to be set', () => {
  expect(readRelaySettings({})).toBeNull()
  expect(
    readRelaySettings({ TRIADE_TURN_URLS: ' ', TRIADE_TURN_SECRET: '', TRIADE_TURN_ONLY: 'off' }),
  ).toBeNull()
})

test('addresses of both kinds stand in one list, in any order', () => {
  const urls = ` ${turn} ,turns:turn.example.org:5349?transport=tcp, stun:stun.example.org,turn:192.0.2.7,turn:[2001:db8::7]:3478?transport=udp`
  expect(readRelaySettings({ TRIADE_TURN_URLS: urls, TRIADE_TURN_SECRET: secret })).toEqual({
    stunUrls: ['stun:stun.example.org'],
    turnUrls: [
      turn,
      'turns:turn.example.org:5349?transport=tcp',
      'turn:192.0.2.7',
      'turn:[2001:db8::7]:3478?transport=udp',
    ],
    secret,
    isRelayOnly: false,
  })
})

test('a STUN server alone needs no secret', () => {
  const settings = readRelaySettings({ TRIADE_TURN_URLS: 'stun:stun.example.org:3478' })
  expect(settings).toMatchObject({ turnUrls: [], secret: null, isRelayOnly: false })
})

test('everything may be made to go through the relay', () => {
  const source = { TRIADE_TURN_URLS: turn, TRIADE_TURN_SECRET: secret, TRIADE_TURN_ONLY: 'On' }
  expect(readRelaySettings(source)?.isRelayOnly).toBe(true)
})

describe('a broken value is one sentence that names the variable and never repeats the value', () => {
  const whole = { TRIADE_TURN_URLS: turn, TRIADE_TURN_SECRET: secret }
  const broken: [named: string, source: Record<string, string>][] = [
    ...[
      'strange.example.net',
      'https://strange.example.net',
      'turn://strange.example.net',
      'turn:',
      'turn:strange example.net',
      'turn:user@strange.example.net',
      'turn:strange.example.net:0',
      'turn:strange.example.net:65536',
      'turn:strange.example.net:port',
      'turn:strange.example.net/path',
      'turn:strange.example.net?transport=sctp',
      'turns:strange.example.net?transport=udp',
      'stun:strange.example.net?transport=udp',
      'TURN:strange.example.net',
      'turn:-strange.example.net',
      'turn:strange.example.net,',
      'turn:a.example.org;turns:strange.example.net',
      Array.from({ length: 9 }, () => turn).join(','),
    ].map((TRIADE_TURN_URLS): [string, Record<string, string>] => [
      'TRIADE_TURN_URLS',
      { ...whole, TRIADE_TURN_URLS },
    ]),
    ['TRIADE_TURN_SECRET', { TRIADE_TURN_URLS: turn }],
    ['TRIADE_TURN_SECRET', { TRIADE_TURN_SECRET: secret }],
    ['TRIADE_TURN_SECRET', { TRIADE_TURN_URLS: 'stun:stun.example.org', TRIADE_TURN_SECRET: secret }],
    ['TRIADE_TURN_SECRET', { ...whole, TRIADE_TURN_SECRET: 'too-short' }],
    ['TRIADE_TURN_SECRET', { ...whole, TRIADE_TURN_SECRET: 'long enough but spaced' }],
    ['TRIADE_TURN_ONLY', { ...whole, TRIADE_TURN_ONLY: 'perhaps' }],
    ['TRIADE_TURN_ONLY', { TRIADE_TURN_ONLY: 'on' }],
    ['TRIADE_TURN_ONLY', { TRIADE_TURN_URLS: 'stun:stun.example.org', TRIADE_TURN_ONLY: 'on' }],
  ]

  test.each(broken)('%s, as in %o', (named, source) => {
    const read = () => readRelaySettings(source)
    expect(read).toThrow(ConfigurationError)
    expect(read).toThrow(new RegExp(`^${named} `, 'u'))
    expect(read).toThrow(
      expect.not.objectContaining({ message: expect.stringMatching(/strange|short|spaced|perhaps/u) }),
    )
  })
})
