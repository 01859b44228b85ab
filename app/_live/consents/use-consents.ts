import { wordOf } from '@/domain/live-session/consent/consent'
import { type consentScopes, consentWording } from '@/domain/live-session/consent/consent-scope'
import { scopesIn } from '@/domain/live-session/consent/outside'
import { useLive } from '../session/live-session-provider'
import type { ConsentLine } from './consent-list'

/** What this player may consent to in this live session, and how they say it. */
export function useConsents() {
  const { room, state, send } = useLive()
  const { contract } = state
  const namesOf: Record<(typeof consentScopes)[number], readonly string[]> = {
    observer: room.people.filter(({ seat }) => seat === 'observer').map(({ name }) => name),
    secondSupervisor: room.people
      .filter(({ seat, personId }) => seat === 'supervisor' && personId !== leadOf())
      .map(({ name }) => name),
    teaching: [],
  }
  const lines: readonly ConsentLine[] = scopesIn(contract).map((scope) => ({
    scope,
    names: namesOf[scope],
    word: wordOf(state, scope, room.viewer.personId),
    asks: contract?.settings.asksConsent ?? false,
  }))
  return {
    lines,
    say: (scope: ConsentLine['scope'], isGiven: boolean) =>
      void send(
        isGiven
          ? { type: 'giveConsent', scope, wording: consentWording }
          : { type: 'withdrawConsent', scope },
      ),
  }

  function leadOf(): string | undefined {
    return contract?.seats.find(({ seat }) => seat === 'supervisor')?.personId
  }
}
