import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RelaySettings, readRelaySettings } from '@/server/interview/meeting/relay-config'
import { relayFor } from '@/server/interview/meeting/relay-for'
import { parseRelayUrl } from '@/server/interview/meeting/relay-url'
import { relay as relayCheck } from '@/server/operate/doctor/checks/relay'
import { askRelay } from '@/server/operate/doctor/measure/ask-relay'
import type { Place } from '@/server/operate/doctor/place'
import { freePort } from '../support/free-port'
import { isCoturnInstalled, startTurnserver } from '../support/turnserver'

const isWanted = isCoturnInstalled() || process.env.CI === 'true'
if (!isWanted) console.warn('coturn is not installed, so the relay is not tried')

const secret = 'north-and-south-of-the-relay'

describe.skipIf(!isWanted)('a coturn that shares our secret', () => {
  let server: Awaited<ReturnType<typeof startTurnserver>>
  beforeAll(async () => {
    server = await startTurnserver(secret)
  })
  afterAll(() => server.stop())

  function settingsWith(shared: string, urls = server.url): RelaySettings {
    const settings = readRelaySettings({ TRIADE_TURN_URLS: urls, TRIADE_TURN_SECRET: shared })
    if (settings === null) throw new Error('no relay')
    return settings
  }

  /** What the relay says to a person with the credential that they are given at `now`. */
  function ask({ shared = secret, url = server.url, now = Date.now(), minutes = 120 } = {}) {
    const address = parseRelayUrl(url)
    const given = relayFor(settingsWith(shared, url), 'person-1', minutes, now).servers[0]
    if (!address || !given?.username || !given.credential) throw new Error('no credential')
    return askRelay(address, { username: given.username, credential: given.credential })
  }

  test.each(['udp', 'tcp'])('lets in who comes with our credential, over %s', async (transport) => {
    const url = `${server.url}?transport=${transport}`
    expect(await ask({ url })).toEqual({ came: 'letsIn' })
  })

  test('lets the same person in again: a page is reloaded, another is open', async () => {
    for (let page = 0; page < 12; page += 1) expect(await ask()).toEqual({ came: 'letsIn' })
  })

  test('refuses a credential of another secret', async () => {
    expect(await ask({ shared: 'another secret'.replace(' ', '-of-the-') })).toEqual({
      came: 'refused',
      code: 401,
    })
  })

  test('refuses a credential after its end', async () => {
    const now = Date.now() - 3 * 3_600_000
    expect(await ask({ now })).toEqual({ came: 'refused', code: 401 })
    expect(await ask({ now, minutes: 200 }), 'whose end is ahead').toEqual({ came: 'letsIn' })
  })

  test('refuses a credential whose end was put off by its bearer', async () => {
    const address = parseRelayUrl(server.url)
    const given = relayFor(settingsWith(secret), 'person-1', 1, Date.now()).servers[0]
    const later = given?.username?.replace(/^\d+/u, (end) => String(Number(end) + 86_400)) ?? ''
    if (!address) throw new Error('no address')
    const forged = { username: later, credential: given?.credential ?? '' }
    expect(await askRelay(address, forged)).toEqual({ came: 'refused', code: 401 })
  })

  test('is told by the doctor: who is let in, whose secret is wrong, and what does not answer', async () => {
    const nobody = await freePort()
    const verdicts = async (shared: string, urls: string) => {
      const facts = await relayCheck.measure({ env: { relay: settingsWith(shared, urls) } } as Place)
      if (facts === null) throw new Error('nothing was looked at')
      return relayCheck.judge(facts).map(({ verdict, says }) => `${verdict} ${says}`)
    }
    const both = `stun:127.0.0.1:${server.port},${server.url}`
    expect(await verdicts(secret, both)).toEqual(['ok stunFine', 'ok relayFine'])
    expect(await verdicts('another-secret-of-a-relay', both)).toEqual(['ok stunFine', 'bad relayRefuses'])
    const silent = `turn:127.0.0.1:${nobody},turn:127.0.0.1:${nobody}?transport=tcp`
    expect(await verdicts(secret, silent)).toEqual(['bad relaySilent', 'bad relaySilent'])
  })
})
