'use client'

import { notifications } from '@mantine/notifications'
import { IconMail, IconTarget, IconUsers } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useList } from '@/app/_kit/text/use-list'
import { useTRPC } from '@/app/_trpc/client'
import { sendEach } from '@/app/_trpc/send-each'
import { firstName } from '@/reading/names/first-name'
import { useActOptions } from '../_people/use-act-options'
import { Item } from './decision'
import classes from './decisions.module.css'
import type { LineOf } from './line'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

type LateProps = { cohortId: string; lines: readonly LineOf<'late'>[] }

/** More people than this are told of together. */
const MOST_LINES = 2

/** Those whose commitments are late: one press writes to them. */
export function LateLines({ cohortId, lines }: LateProps) {
  if (lines.length > MOST_LINES) return <Late cohortId={cohortId} lines={lines} />
  return lines.map((line) => <Late key={line.person.personId} cohortId={cohortId} lines={[line]} />)
}

function Late({ cohortId, lines }: LateProps) {
  const t = useTranslations('year.decisions.late')
  const list = useList()
  const { onError, onSettled } = useActOptions()
  const write = useMutation(useTRPC().cohort.writeAboutCommitment.mutationOptions())
  const people = lines.map(({ person }) => person.name)
  const names = list(people)
  const count = lines.reduce((sum, line) => sum + line.count, 0)
  const isOne = lines.length === 1

  async function writeToAll() {
    const { answers, refusals } = await sendEach(lines, ({ person }) =>
      write.mutateAsync({ cohortId, personId: person.personId }),
    )
    const posted = answers.filter(({ isPosted }) => isPosted).length
    const unsent = lines.length - posted
    if (posted > 0) {
      notifications.show({
        message: unsent > 0 ? t('some', { count: posted, unsent }) : t('done', { count: posted }),
      })
    } else if (refusals.length > 0) onError(refusals[0])
    else notifications.show({ message: t('noMail') })
    await onSettled()
  }

  return (
    <Item
      icon={<IconTarget {...icon} />}
      title={isOne ? t('title', { name: names, count }) : t('together', { count: lines.length })}
      text={isOne ? t('text', { count }) : names}
    >
      <span className={classes.acts}>
        <Button size="xs" busy={write.isPending} onClick={() => void writeToAll()}>
          {isOne ? t('go', { name: firstName(names) }) : t('goAll', { count: lines.length })}
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
type MembersMissingProps = { cohortId: string; invited: number; mayInvite: boolean }

export function MembersMissing({ cohortId, invited, mayInvite }: MembersMissingProps) {
  const t = useTranslations('cohort.decisions.invite')
  return (
    <Item
      icon={<IconUsers {...icon} />}
      title={t('title')}
      text={invited > 0 ? t('waiting', { count: invited }) : t('text')}
    >
      {mayInvite ? (
        <span className={classes.acts}>
          {invited > 0 ? (
            <ButtonLink href={`/cohorts/${cohortId}/rounds/new`} size="xs" className={classes.go}>
              {t('prepare')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={`/cohorts/${cohortId}/members`} size="xs" className={classes.go}>
            {t(invited > 0 ? 'see' : 'go')}
          </ButtonLink>
        </span>
      ) : null}
    </Item>
  )
}

type InvitedPlacesProps = { cohortId: string; line: LineOf<'placeFreed'> | LineOf<'heldBack'> }

/** Interviews of a round that invitations have left undecided: where they are decided. */
export function InvitedPlaces({ cohortId, line: { kind, roundId, title, count } }: InvitedPlacesProps) {
  const t = useTranslations('year.decisions')
  return (
    <Item
      icon={<IconMail {...icon} />}
      title={t(`${kind}.title`, { title, count })}
      text={t(`${kind}.text`, { count })}
    >
      <span className={classes.acts}>
        <ButtonLink size="xs" href={`/cohorts/${cohortId}/rounds/${roundId}`}>
          {t(`${kind}.go`)}
        </ButtonLink>
      </span>
    </Item>
  )
}
