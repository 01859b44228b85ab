import { checkServerIdentity, connect, type PeerCertificate } from 'node:tls'
import { bad, type Check, ok, warn } from '../check'

const PATIENCE_MS = 5_000
const DAY = 86_400_000
/** Authorities that renew by themselves do so a month before the end. */
const SOON_DAYS = 14

type Facts = {
  host: string
  now: number
  /** Epoch ms. */
  validTo: number
  isForHost: boolean
  /** Why it is not trusted, beside its time and host; null when it is. */
  distrust: string | null
}

export const certificate: Check<Facts> = {
  async measure({ env: { publicUrl } }) {
    if (!publicUrl?.startsWith('https:')) return null
    return readCertificate(new URL(publicUrl))
  },
  judge({ host, now, validTo, isForHost, distrust }) {
    const days = Math.floor((validTo - now) / DAY)
    if (days < 0) return [bad('certificateExpired', { host, days: -days })]
    if (!isForHost) return [bad('certificateHost', { host })]
    if (distrust !== null) return [bad('certificateDistrusted', { host, reason: distrust })]
    return [
      days < SOON_DAYS ? warn('certificateSoon', { host, days }) : ok('certificateFine', { host, days }),
    ]
  },
}

/** Null where nothing answers: the check of the address says so. */
function readCertificate(url: URL): Promise<Facts | null> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: Number(url.port) || 443,
      ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
      rejectUnauthorized: false,
      timeout: PATIENCE_MS,
    })
    const end = (facts: Facts | null) => {
      socket.destroy()
      resolve(facts)
    }
    socket.once('secureConnect', () => {
      const peer = socket.getPeerCertificate()
      end(peer.valid_to ? factsOf(host, peer, String(socket.authorizationError ?? '')) : null)
    })
    socket.once('error', () => end(null))
    socket.once('timeout', () => end(null))
  })
}

function factsOf(host: string, peer: PeerCertificate, refusal: string): Facts {
  const isToldElsewhere = /EXPIRED|NOT_YET|ALTNAME|^$/.test(refusal)
  return {
    host,
    now: Date.now(),
    validTo: Date.parse(peer.valid_to),
    isForHost: checkServerIdentity(host, peer) === undefined,
    distrust: isToldElsewhere ? null : refusal,
  }
}
