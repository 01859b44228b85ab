import { addressOf } from '@/server/platform/address'
import { defaultPort } from '@/server/platform/env'
import { bad, type Check, type Finding, ok, warn } from '../check'
import { type AddressAnswer, askAddress } from '../measure/ask-address'

type Facts = {
  /** Where it answers on this machine, or would; null when nothing answers. */
  local: string | null
  wouldBe: string
  isEverywhere: boolean
  public: { url: string; answer: AddressAnswer } | null
  isProxyTrusted: boolean
  /** The port that something else has; null when nothing does. */
  portTaken: number | null
  /** Whether it was never started here: what is in front of it has nothing to lead to yet. */
  isNew: boolean
}

export const address: Check<Facts> = {
  async measure({ env, local, isPortTaken, database }) {
    const { publicUrl, host, port, isProxyTrusted } = env
    return {
      local: local?.url ?? null,
      wouldBe: addressOf(host, port ?? defaultPort),
      isEverywhere: host === '0.0.0.0' || host === '::',
      public: publicUrl === null ? null : { url: publicUrl, answer: await askAddress(publicUrl) },
      isProxyTrusted,
      portTaken: isPortTaken ? port : null,
      isNew: local === null && database.state === 'none',
    }
  },
  judge(facts) {
    if (facts.portTaken !== null) return [bad('addressTaken', { port: String(facts.portTaken) })]
    if (facts.public === null) return [judgeLocal(facts)]
    const { url, answer } = facts.public
    if (!answer.answers) return [judgeSilence(url, answer.code, facts)]
    if (answer.build === null) return [judgeOther(url, answer.status, facts)]
    const isPlain = url.startsWith('http:') && !/\/\/(localhost|127\.|\[::1\])/.test(url)
    return [
      isPlain ? warn('addressPlain', { url }) : ok('addressAnswers', { url }),
      ...(url.startsWith('https:') && !facts.isProxyTrusted ? [warn('addressProxy', {})] : []),
    ]
  },
}

function judgeLocal({ local, wouldBe, isEverywhere }: Facts): Finding {
  if (local === null) return ok('addressSleeps', { url: wouldBe })
  return isEverywhere ? ok('addressNetwork', { url: wouldBe }) : ok('addressMachine', { url: local })
}

/** What a proxy answers that finds nothing behind it. */
const nothingBehind = [502, 503, 504]

/** A proxy is not blamed for a Triade that does not run. */
function judgeOther(url: string, status: number, { local, isNew }: Facts): Finding {
  if (local !== null || !nothingBehind.includes(status)) return bad('addressOther', { url, status })
  return isNew ? ok('addressSleeps', { url }) : bad('addressUnstarted', { url, status })
}

function judgeSilence(url: string, code: string, { local, isNew }: Facts): Finding {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return bad('addressUnknown', { url })
  if (isNew) return ok('addressSleeps', { url })
  return local === null ? bad('addressSilentBoth', { url, code }) : bad('addressSilent', { url, code, local })
}
