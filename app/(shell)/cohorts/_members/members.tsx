'use client'

import { TextInput } from '@mantine/core'
import { IconSearch, IconUsers } from '@tabler/icons-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { Pills } from '@/app/_kit/tabs/pills'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { may, type Role } from '@/domain/access/roles'
import type { Known } from '@/domain/cohort/invite/sort-wanted'
import { agreementOf } from '@/reading/words/nouns'
import { ShareOutDialog } from '../_people/share-out-dialog'
import { CohortJournal } from './cohort-journal'
import { InvitePanel } from './invite/invite-panel'
import { PendingInvitations } from './invite/pending-invitations'
import { type PendingInvitation, useInvitations } from './invite/use-invitations'
import { isFound } from './is-found'
import { MemberList } from './member-list'
import classes from './members.module.css'
import { OwnMembership } from './own-membership'
import { RemovedMembers } from './removed-members'
import { useMemberActs } from './use-member-acts'
import { useMembers } from './use-members'
import { useNews } from './use-news'

type Part = Role | 'all'

const parts: readonly Part[] = ['all', 'learner', 'supervisor', 'coordinator']

/** Who belongs to a cohort; for its coordinators also what they do about it, and how others come in. */
export function Members({ cohortId }: { cohortId: string }) {
  const t = useTranslations('cohort.members')
  const cohort = useMembers(cohortId)
  const { members } = cohort
  const acts = useMemberActs(cohortId)
  const manages = may(cohort.role, 'member.manage') && !cohort.isArchived
  const coordinates = may(cohort.role, 'joinLink.manage')
  const invites = coordinates && !cohort.isArchived
  const invitations = useInvitations(cohortId, coordinates)
  const { areMailed, pending } = invitations
  const news = useNews(cohortId, members)
  const [part, setPart] = useState<Part>('all')
  const [asked, setAsked] = useState(useSearchParams().get('find') ?? '')
  const partOf = (each: Part) => members.filter(({ role }) => each === 'all' || each === role)
  const found = partOf(part).filter((member) => isFound(member, asked))
  return (
    <>
      <PageHead
        title={t('title')}
        line={t('line', { cohort: cohort.cohortName, count: members.length, pending: pending.length })}
        actions={
          <>
            {invites ? (
              <ButtonAnchor href="#invite" size="s" className={classes.toInvite}>
                {t('toInvite')}
              </ButtonAnchor>
            ) : null}
            <OwnMembership cohortId={cohortId} cohort={cohort} />
          </>
        }
      />
      {acts.asked ? (
        <ShareOutDialog
          cohortId={cohortId}
          names={acts.asked.members.map(({ name }) => name)}
          assignments={acts.asked.assignments}
          isBusy={acts.isBusy}
          onConfirm={(amongIds) => acts.asked && void acts.removeSharing(acts.asked.members, amongIds)}
          onClose={acts.keepAsked}
        />
      ) : null}
      <div className={classes.wrap}>
        <Stack gap="6" shrinks>
          <Row gap="2" wraps>
            <TextInput
              type="search"
              className={classes.search}
              aria-label={t(manages ? 'search' : 'searchName')}
              placeholder={t(manages ? 'search' : 'searchName')}
              leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
              autoComplete="off"
              value={asked}
              onChange={(event) => setAsked(event.currentTarget.value)}
            />
            <Pills
              label={t('shown')}
              chosen={part}
              onChoose={setPart}
              pills={parts.map((key) => ({
                key,
                title: t(`part.${key}`, agreementOf(partOf(key))),
                count: partOf(key).length,
              }))}
            />
          </Row>
          <p className={classes.news} role="status">
            {asked.trim() === '' ? news : t('found', { count: found.length })}
          </p>
          {found.length > 0 ? (
            <MemberList cohortId={cohortId} members={found} acts={manages ? acts : null} />
          ) : (
            <EmptyState
              icon={<IconUsers size={20} stroke={1.5} aria-hidden="true" />}
              action={
                <Button
                  onClick={() => {
                    setAsked('')
                    setPart('all')
                  }}
                >
                  {t('showAll')}
                </Button>
              }
            >
              {t('nobody')}
            </EmptyState>
          )}
          {invites ? <PendingInvitations cohortId={cohortId} invitations={invitations} /> : null}
          {manages ? <RemovedMembers cohortId={cohortId} removed={cohort.removed} acts={acts} /> : null}
        </Stack>
        {coordinates ? (
          <Stack gap="6" shrinks id="invite">
            {invites ? (
              <InvitePanel cohortId={cohortId} known={knownOf(members, pending)} areMailed={areMailed} />
            ) : null}
            <CohortJournal cohortId={cohortId} />
          </Stack>
        ) : null}
      </div>
    </>
  )
}

/** The addresses that need no invitation. */
function knownOf(members: readonly { email: string | null }[], pending: readonly PendingInvitation[]): Known {
  const waiting = pending.filter(({ isExpired }) => !isExpired)
  return {
    members: new Set(members.flatMap(({ email }) => email?.toLowerCase() ?? [])),
    invited: new Set(waiting.map(({ address }) => address)),
  }
}
