'use client'

import { Button } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import buttons from '@/app/_kit/button.module.css'
import { useHeldStill } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './account-card.module.css'
import { withNext } from './same-path'

type Invitation = RouterOutputs['cohort']['invitation']

type InvitationCardProps = {
  token: string
  /** Whoever is signed in; null for nobody. */
  name: string | null
}

/** What a join link leads to, and the one thing to do next. */
export function InvitationCard({ token, name }: InvitationCardProps) {
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
      <p className={classes.lead}>{t('as', { role: t(`role.${role}`) })}</p>
      {alreadyMember ? (
        <Inside sentence={t('already')} />
      ) : name === null ? (
        <SignFirst next={`/join/${token}`} />
      ) : (
        <Join token={token} name={name} />
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
        <Link href="/" className={`${buttons.btn} ${buttons.l}`}>
          {t('home')}
        </Link>
      </div>
    </section>
  )
}

function Inside({ sentence }: { sentence: string }) {
  const t = useTranslations('entry.join')
  return (
    <div className={classes.form}>
      <p>{sentence}</p>
      <Link href="/today" className={`${buttons.btn} ${buttons.primary} ${buttons.l}`}>
        {t('toToday')}
      </Link>
    </div>
  )
}

function SignFirst({ next }: { next: string }) {
  const t = useTranslations('entry.join')
  return (
    <div className={classes.form}>
      <p>{t('signFirst')}</p>
      <Link href={withNext('/sign-up', next)} className={`${buttons.btn} ${buttons.primary} ${buttons.l}`}>
        {t('signUp')}
      </Link>
      <Link href={withNext('/sign-in', next)} className={`${buttons.btn} ${buttons.l}`}>
        {t('signIn')}
      </Link>
    </div>
  )
}

function Join({ token, name }: { token: string; name: string }) {
  const t = useTranslations('entry.join')
  const errorMessage = useErrorMessage()
  const heldStill = useHeldStill()
  const join = useMutation(
    useTRPC().cohort.join.mutationOptions({
      // A whole new page: the navigation then knows the cohort.
      onSuccess: ({ cohortId }) => window.location.assign(`/cohorts/${cohortId}`),
    }),
  )
  return (
    <div className={classes.form} {...heldStill}>
      <p>{t('signedInAs', { name })}</p>
      {join.isError ? (
        <p role="alert" className={classes.refusal}>
          {errorMessage(join.error)}
        </p>
      ) : null}
      <Button size="lg" loading={join.isPending || join.isSuccess} onClick={() => join.mutate({ token })}>
        {t('submit')}
      </Button>
    </div>
  )
}
