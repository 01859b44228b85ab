import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AuthOutcome } from '@/app/_auth/auth-client'

type Refused = Extract<AuthOutcome, { ok: false }>

/** State of the sentence above a form when signing in or up has failed. */
export function useRefusal() {
  const t = useTranslations('entry.refusal')
  const [refused, setRefused] = useState<Refused | null>(null)
  return {
    sentence: refused ? t(sentenceOf(refused)) : null,
    show: setRefused,
    clear: () => setRefused(null),
  }
}

function sentenceOf({ code, status }: Refused) {
  if (status === 0) return 'unreachable'
  if (code === 'WAIT_FOR_TURN') return 'waitForTurn'
  if (status === 429) return 'tooMany'
  if (code === 'INVALID_EMAIL_OR_PASSWORD') return 'wrongPassword'
  if (code === 'ACCOUNT_SUSPENDED') return 'suspended'
  if (code === 'JOIN_LINK_NEEDED') return 'joinLinkNeeded'
  if (code === 'JOIN_LINK_USED_UP') return 'joinLinkUsedUp'
  if (code === 'REGISTRATION_CLOSED') return 'registrationClosed'
  if (code === 'PROVIDER_NOT_FOUND') return 'institutionAway'
  if (code === 'NO_MAIL') return 'noMail'
  if (code === 'LINK_DEAD') return 'linkDead'
  if (code === 'NOT_A_PERSONA') return 'notAPersona'
  return status >= 500 ? 'server' : 'invalid'
}
