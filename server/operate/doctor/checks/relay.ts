import { relayFor } from '@/server/interview/meeting/relay-for'
import { parseRelayUrl } from '@/server/interview/meeting/relay-url'
import { bad, type Check, type Finding, ok } from '../check'
import { askRelay, type RelayAnswer } from '../measure/ask-relay'

/** Long enough for the clock of a relay that is somewhat fast. */
const MINUTES = 10

type Facts = {
  readonly asked: readonly { readonly url: string; readonly answer: RelayAnswer }[]
  readonly hasRelay: boolean
}

/** Each address is tried as a browser would, from this machine: by a relay itself it is let in with a credential like theirs. */
export const relay: Check<Facts> = {
  async measure({ env: { relay: settings } }) {
    if (settings === null) return { asked: [], hasRelay: false }
    const { servers } = relayFor(settings, 'doctor', MINUTES, Date.now())
    const asking = servers.flatMap(({ urls, username, credential }) =>
      urls.map(async (url) => {
        const address = parseRelayUrl(url)
        const key = username !== undefined && credential !== undefined ? { username, credential } : null
        return { url, answer: address ? await askRelay(address, key) : unusable }
      }),
    )
    return { asked: await Promise.all(asking), hasRelay: settings.turnUrls.length > 0 }
  },
  judge({ asked, hasRelay }) {
    return [...asked.map(judgeOne), ...(hasRelay ? [] : [ok('relayNone')])]
  },
}

const unusable: RelayAnswer = { came: 'silent', reason: 'no address' }

function judgeOne({ url, answer }: Facts['asked'][number]): Finding {
  switch (answer.came) {
    case 'letsIn':
      return url.startsWith('stun:') ? ok('stunFine', { url }) : ok('relayFine', { url })
    case 'refused':
      return bad('relayRefuses', { url, code: String(answer.code) })
    case 'silent':
      return bad('relaySilent', { url, reason: answer.reason })
    default:
      return answer satisfies never
  }
}
