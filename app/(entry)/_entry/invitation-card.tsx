'use client'

import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { defaultPersonForm, type PersonForm } from '@/domain/person/person-form'
import classes from './account-card.module.css'
import { withNext } from './same-path'

type Invitation = RouterOutputs['cohort']['invitation']

type InvitationCardProps = {
  token: string
  /** The signed-in person; null for a visitor. */
  person: { name: string; form: PersonForm } | null
}

/** Says what a join link gives access to, with the one thing to do next. */
export function InvitationCard({ token, person }: InvitationCardProps) {
  const t = useTranslations('entry.join')
  const trpc = useTRPC()
  const { data: invitation } = useSuspenseQuery(trpc.cohort.invitation.queryOptions({ token }))
  const { cohortName, role, state, alreadyMember } = invitation
  const isOpen = state === 'open'
  if (!cohortName || !role || (!isOpen && !alreadyMember)) return <DeadLink invitation={invitation} />
  return (
    <section className={classes.card}>
      {alreadyMember ? null : <p className={classes.lead}>{t('invited')}</p>}
      <h1>{cohortName}</h1>
      <p className={classes.lead}>
        {t('as', { role: t(`role.${role}`, { form: person?.form ?? defaultPersonForm }) })}
      </p>
      {alreadyMember ? (
        <Inside sentence={t('already')} />
      ) : person === null ? (
        <SignFirst next={`/join/${token}`} />
      ) : (
        <Join token={token} name={person.name} />
      )}
    </section>
  )
}

function DeadLink({ invitation: { state, cohortName } }: { invitation: Invitation }) {
  const t = useTranslations('entry.join')
  const why = state === 'open' ? 'unknown' : state
  return (
    <section className={classes.card}>
      <h1>{t(`${why}.title`)}</h1>
      <p className={classes.lead}>{t(`${why}.body`, { cohort: cohortName ?? '' })}</p>
      <div className={classes.form}>
        <ButtonLink href="/" size="l">
          {t('home')}
        </ButtonLink>
      </div>
    </section>
  )
}

function Inside({ sentence }: { sentence: string }) {
  const t = useTranslations('entry.join')
  return (
    <div className={classes.form}>
      <p>{sentence}</p>
      <ButtonLink href="/today" kind="primary" size="l">
        {t('toToday')}
      </ButtonLink>
    </div>
  )
}

function SignFirst({ next }: { next: string }) {
  const t = useTranslations('entry.join')
  return (
    <div className={classes.form}>
      <p>{t('signFirst')}</p>
      <ButtonLink href={withNext('/sign-up', next)} kind="primary" size="l">
        {t('signUp')}
      </ButtonLink>
      <ButtonLink href={withNext('/sign-in', next)} size="l">
        {t('signIn')}
      </ButtonLink>
    </div>
  )
}

function Join({ token, name }: { token: string; name: string }) {
  const t = useTranslations('entry.join')
  const errorMessage = useErrorMessage()
  const inertUntilHydrated = useInertUntilHydrated()
  const join = useMutation(
    useTRPC().cohort.join.mutationOptions({
      // A full page load, so that the navigation shows the new cohort.
      onSuccess: ({ cohortId }) => window.location.assign(`/cohorts/${cohortId}`),
    }),
  )
  return (
    <div className={classes.form} {...inertUntilHydrated}>
      <p>{t('signedInAs', { name })}</p>
      <Refusal>{join.isError && errorMessage(join.error)}</Refusal>
      <Button
        kind="primary"
        size="l"
        busy={join.isPending || join.isSuccess}
        onClick={() => join.mutate({ token })}
      >
        {t('submit')}
      </Button>
    </div>
  )
}
