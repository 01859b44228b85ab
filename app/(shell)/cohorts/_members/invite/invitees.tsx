'use client'

import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import type { Role } from '@/domain/access/roles'
import { inviteesOf, type Known, type SortedPerson, sortWanted } from '@/domain/cohort/invite/sort-wanted'
import { mostInvited, type WantedPerson } from '@/domain/cohort/invite/wanted-person'
import classes from './invite.module.css'
import { InviteeLine } from './invitee-line'
import { useInvite } from './use-invite'

type InviteesProps = {
  cohortId: string
  known: Known
  areMailed: boolean
  wanted: readonly WantedPerson[]
  onCorrect: (person: SortedPerson, typed: string) => void
  /** With the lines that are left to correct. */
  onInvited: (left: readonly WantedPerson[]) => void
  onEmpty: () => void
}

const order: readonly Role[] = ['learner', 'supervisor', 'coordinator']

/** What was read, line by line, and the button that counts what will really leave. */
export function Invitees({ cohortId, known, areMailed, wanted, ...props }: InviteesProps) {
  const t = useTranslations('cohort.invite')
  const errorMessage = useErrorMessage()
  const roleId = useId()
  const [role, setRole] = useState<Role>('learner')
  const invite = useInvite(cohortId)
  const sorted = sortWanted(wanted, known)
  const ready = inviteesOf(sorted, role)
  const faulty = sorted.filter(({ standing }) => standing === 'faulty')
  const there = sorted.length - ready.length - faulty.length
  const isTooMany = ready.length > mostInvited

  return (
    <div className={classes.invitees}>
      <div className={classes.role}>
        <span id={roleId}>{t('role')}</span>
        <SegmentedControl
          size="xs"
          aria-labelledby={roleId}
          value={role}
          onChange={(value) => setRole(value as Role)}
          data={order.map((each) => ({ value: each, label: t(`roles.${each}`) }))}
        />
      </div>
      {sorted.length > 0 ? (
        <>
          <p className={classes.counts} role="status">
            <b>{t('lines', { count: sorted.length })}</b>
            <span data-tone="ok">{t('ready', { count: ready.length })}</span>
            {there > 0 ? <span>{t('there', { count: there })}</span> : null}
            {faulty.length > 0 ? (
              <span data-tone="breach">{t('faulty', { count: faulty.length })}</span>
            ) : null}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard. */}
          <ol className={classes.lines} tabIndex={0} aria-label={t('linesLabel')}>
            {sorted.map((person, at) => (
              <InviteeLine
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same; a field keeps its place.
                key={`${at} ${person.text}`}
                person={person}
                onCorrect={(typed) => props.onCorrect(person, typed)}
              />
            ))}
          </ol>
        </>
      ) : null}
      <Refusal>
        {isTooMany
          ? t('tooMany', { count: ready.length, most: mostInvited })
          : invite.error && errorMessage(invite.error)}
      </Refusal>
      <div className={classes.actions}>
        <Button
          kind="primary"
          busy={invite.isPending}
          disabled={ready.length === 0 || isTooMany}
          onClick={() => invite.send(ready, () => props.onInvited(faulty))}
        >
          {t('submit', { count: ready.length })}
        </Button>
        {sorted.length > 0 ? <Button onClick={props.onEmpty}>{t('empty')}</Button> : null}
      </div>
      <p className={classes.hint} role="status">
        {invite.done ? t('done', invite.done) : t(areMailed ? 'nothingLeaves' : 'noMail')}
      </p>
    </div>
  )
}
