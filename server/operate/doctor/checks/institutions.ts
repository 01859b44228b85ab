import {
  callbackAddress,
  discoveryAddress,
  type IdentityProvider,
} from '@/server/people/sign-in/identity-providers'
import { bad, type Check, type Finding, ok, warn } from '../check'
import { type AskedProvider, askProvider } from '../measure/ask-provider'

type Facts = {
  asked: readonly { name: string; issuer: string; callback: string; answer: AskedProvider }[]
  hasPublicUrl: boolean
}

export const institutions: Check<Facts> = {
  async measure({ env: { identityProviders, publicUrl }, local }) {
    if (identityProviders.length === 0) return null
    const origin = publicUrl ?? local?.url ?? ''
    const ask = async (provider: IdentityProvider) => ({
      name: provider.name,
      issuer: provider.issuer,
      callback: callbackAddress(origin, provider),
      answer: await askProvider(discoveryAddress(provider)),
    })
    return { asked: await Promise.all(identityProviders.map(ask)), hasPublicUrl: publicUrl !== null }
  },
  judge({ asked, hasPublicUrl }) {
    return [...asked.map(judgeOne), ...(hasPublicUrl ? [] : [warn('institutionAddress')])]
  },
}

function judgeOne({ name, issuer, callback, answer }: Facts['asked'][number]): Finding {
  switch (answer.came) {
    case 'silent':
      return bad('institutionSilent', { name, issuer, reason: answer.reason })
    case 'nothing':
      return bad('institutionUndescribed', { name, issuer })
    case 'described':
      return answer.issuer.replace(/\/+$/, '') === issuer
        ? ok('institutionFine', { name, callback })
        : bad('institutionIssuer', { name, issuer, said: answer.issuer })
    default:
      return answer satisfies never
  }
}
