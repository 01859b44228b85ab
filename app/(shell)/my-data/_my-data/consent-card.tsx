'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { Disclosure } from '@/app/_kit/text/disclosure'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useDates } from '@/app/_kit/text/use-dates'
import { ConsentList } from '@/app/_live/consents/consent-list'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { newId } from '@/client/new-id'
import { type ConsentScope, consentWording } from '@/domain/live-session/consent/consent-scope'
import classes from './side-card.module.css'

type Consents = RouterOutputs['personalData']['consents'][number]

/** What the person consents to in the interviews they play in: those ahead, and those that were held. */
export function ConsentCard() {
  const t = useTranslations('consents.mine')
  const { data: all } = useQuery(useTRPC().personalData.consents.queryOptions())
  const ahead = all?.filter(({ isHeld }) => !isHeld) ?? []
  const held = all?.filter(({ isHeld }) => isHeld) ?? []
  return (
    <section className={classes.card} aria-labelledby="my-consents">
      <h2 id="my-consents">{t('title')}</h2>
      <p className={classes.text}>{all?.length === 0 ? t('none') : t('lead')}</p>
      {ahead.map((each) => (
        <Session key={each.liveSessionId} session={each} />
      ))}
      {held.length > 0 ? (
        <Disclosure title={t('held')}>
          {held.map((each) => (
            <Session key={each.liveSessionId} session={each} />
          ))}
        </Disclosure>
      ) : null}
    </section>
  )
}

function Session({ session }: { session: Consents }) {
  const t = useTranslations('consents.mine')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const dates = useDates(session.timeZone)
  const now = useNow().getTime()
  const asked = trpc.personalData.consents.queryOptions()
  const command = useMutation(trpc.liveSession.command.mutationOptions())
  const { liveSessionId, shortName, scheduledFor, asks, scopes } = session

  function show(scope: ConsentScope, word: 'given' | 'withdrawn' | null) {
    queries.setQueryData(asked.queryKey, (all) =>
      all?.map((each) =>
        each.liveSessionId === liveSessionId
          ? { ...each, scopes: each.scopes.map((one) => (one.scope === scope ? { ...one, word } : one)) }
          : each,
      ),
    )
  }

  async function say(scope: ConsentScope, isGiven: boolean) {
    const before = scopes.find((each) => each.scope === scope)?.word ?? null
    show(scope, isGiven ? 'given' : 'withdrawn')
    try {
      await command.mutateAsync({
        liveSessionId,
        id: newId(),
        at: Date.now(),
        command: isGiven
          ? { type: 'giveConsent', scope, wording: consentWording }
          : { type: 'withdrawConsent', scope },
      })
    } catch (error) {
      show(scope, before)
      notifications.show({ color: 'breach', message: messageOf(error) })
    }
  }

  return (
    <div className={classes.consents}>
      <h3>{t('session', { persona: shortName, day: dates.shortDay(scheduledFor, now) })}</h3>
      <ConsentList
        lines={scopes.map((each) => ({ ...each, asks }))}
        onSay={(scope, isGiven) => void say(scope, isGiven)}
        isClosed={session.isArchived}
      />
    </div>
  )
}
