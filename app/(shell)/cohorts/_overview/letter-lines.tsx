'use client'

import { notifications } from '@mantine/notifications'
import { IconMail, IconTarget, IconUsers } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useTRPC } from '@/app/_trpc/client'
import { firstName } from '@/reading/names/first-name'
import { useActOptions } from '../_people/use-act-options'
import { Item } from './decision'
import classes from './decisions.module.css'
import type { LineOf } from './line'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

type LateProps = { cohortId: string } & Pick<LineOf<'late'>, 'person' | 'count'>

/** Somebody whose commitments are late: one press writes to them. */
export function Late({ cohortId, person, count }: LateProps) {
  const t = useTranslations('year.decisions.late')
  const options = useActOptions()
  const write = useMutation(useTRPC().cohort.writeAboutCommitment.mutationOptions(options))
  const { name, personId } = person
  return (
    <Item icon={<IconTarget {...icon} />} title={t('title', { name, count })} text={t('text', { count })}>
      <span className={classes.acts}>
        <Button
          size="xs"
          busy={write.isPending}
          onClick={() =>
            write.mutate(
              { cohortId, personId },
              {
                onSuccess: ({ isPosted }) => {
                  notifications.show({ message: t(isPosted ? 'done' : 'noMail', { name }) })
                },
              },
            )
          }
        >
          {t('go', { name: firstName(name) })}
        </Button>
      </span>
    </Item>
  )
}

type UnansweredProps = { cohortId: string } & Pick<LineOf<'unanswered'>, 'ids' | 'areMailed'>

/** Invitations that wait: sent again from here where letters leave, or their links given by hand on the members' page. */
export function Unanswered({ cohortId, ids, areMailed }: UnansweredProps) {
  const t = useTranslations('cohort.decisions.unanswered')
  const pending = useTranslations('cohort.pending')
  const language = useLocale()
  const options = useActOptions()
  const send = useMutation(useTRPC().cohort.sendInvitationsAgain.mutationOptions(options))
  return (
    <Item icon={<IconMail {...icon} />} title={t('title', { count: ids.length })} text={t('text')}>
      <span className={classes.acts}>
        {areMailed ? (
          <Button
            size="xs"
            busy={send.isPending}
            onClick={() =>
              send.mutate(
                { cohortId, ids, language },
                {
                  onSuccess: ({ count }) => notifications.show({ message: pending('sentAgain', { count }) }),
                },
              )
            }
          >
            {t('again')}
          </Button>
        ) : null}
        <ButtonLink href={`/cohorts/${cohortId}/members`} size="xs" kind={areMailed ? 'ghost' : undefined}>
          {t('go')}
        </ButtonLink>
      </span>
    </Item>
  )
}

/** Too few people for one interview. */
export function MembersMissing({ cohortId, mayInvite }: { cohortId: string; mayInvite: boolean }) {
  const t = useTranslations('cohort.decisions.invite')
  return (
    <Item icon={<IconUsers {...icon} />} title={t('title')} text={t('text')}>
      {mayInvite ? (
        <ButtonLink href={`/cohorts/${cohortId}/members`} size="xs" className={classes.go}>
          {t('go')}
        </ButtonLink>
      ) : null}
    </Item>
  )
}
