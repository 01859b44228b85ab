'use client'

import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ReasonDialog } from '@/app/_kit/dialogs/lazy'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import { firstName } from '@/reading/names/first-name'
import { CancelSession } from '../../_sessions/cancel-session'
import { players } from '../../_sessions/people'
import { KeepDialog } from '../_doubles/keep-dialog'
import { useDoubleWords } from '../_doubles/use-double-words'
import { Item } from './decision'
import classes from './decisions.module.css'
import { EditLink } from './edit-link'
import type { LineOf } from './line'
import { useAssignSupervisor } from './use-seating'

type Proposed = NonNullable<LineOf<'unsupervised'>['proposed']>

const icon = <IconAlertTriangle size={16} stroke={1.5} aria-hidden="true" />

/** An interview that no one supervises: who is free, and one press that gives them the seat. */
export function Unsupervised({ card, proposed }: Pick<LineOf<'unsupervised'>, 'card' | 'proposed'>) {
  const t = useTranslations('year.decisions.unsupervised')
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const { advisor, beneficiary } = players(card, 'short')
  const when = { day: dates.day(card.scheduledFor, now), time: dates.time(card.scheduledFor) }
  const free = useWhoIsFree()(proposed, advisor)
  return (
    <Item icon={icon} title={t('title')} text={`${t('text', { ...when, advisor, beneficiary })} ${free}`}>
      <span className={classes.acts}>
        {proposed ? <AssignButton liveSessionId={card.id} proposed={proposed} /> : null}
        <EditLink card={card} isLabelled />
      </span>
    </Item>
  )
}

/** Says who could supervise, and what speaks for them. */
export function useWhoIsFree() {
  const t = useTranslations('year.decisions.unsupervised')
  return (proposed: Proposed | null, advisor: string) =>
    proposed ? t('free', { name: proposed.name, why: proposed.why ?? 'none', advisor }) : t('nobodyFree')
}

/** One press that gives the supervisor's seat to the member who is free. */
export function AssignButton({ liveSessionId, proposed }: { liveSessionId: string; proposed: Proposed }) {
  const t = useTranslations('year.decisions.unsupervised')
  const { isBusy, assign } = useAssignSupervisor(liveSessionId, proposed)
  return (
    <Button size="xs" busy={isBusy} onClick={assign}>
      {t('assign', { name: firstName(proposed.name) })}
    </Button>
  )
}

/** An interview whose hour passed without anyone: it is moved, or called off. */
export function NotHeld({ card }: Pick<LineOf<'notHeld'>, 'card'>) {
  const t = useTranslations('year.decisions.notHeld')
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const when = { day: dates.day(card.scheduledFor, now), time: dates.time(card.scheduledFor) }
  return (
    <Item icon={icon} title={t('title')} text={t('text', { ...players(card, 'short'), ...when })}>
      <span className={classes.acts}>
        <EditLink card={card} isLabelled />
        <CancelSession card={card} isLabelled />
      </span>
    </Item>
  )
}

/** A debrief whose supervisors are all gone: the coordinator closes it, asking once. */
export function Unclosed({ card }: Pick<LineOf<'unclosed'>, 'card'>) {
  const t = useTranslations('year.decisions.unclosed')
  const errorMessage = useErrorMessage()
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const queryClient = useQueryClient()
  const [isOpen, { open, close }] = useDisclosure(false)
  const closing = useMutation(
    useTRPC().liveSession.closeForOthers.mutationOptions({
      onSuccess: () => notifications.show({ message: t('done') }),
      onError: (error) => notifications.show({ color: 'breach', message: errorMessage(error) }),
      // After a refusal too: a supervisor may be back. Where no answer came, the reason stays to be sent again.
      onSettled: (_, error) => {
        if (!error || reasonOf(error) !== 'unreachable') close()
        return queryClient.invalidateQueries()
      },
    }),
  )
  const named = {
    ...players(card, 'short'),
    day: dates.day(card.scheduledFor, now),
    time: dates.time(card.scheduledFor),
    isWritten: card.status === 'selfAssessment' ? 'yes' : 'no',
  }
  return (
    <Item icon={icon} title={t('title')} text={t('text', named)}>
      <span className={classes.acts}>
        <Button size="xs" aria-label={t('open', named)} onClick={open}>
          {t('go')}
        </Button>
      </span>
      <ReasonDialog
        opened={isOpen}
        title={t('ask')}
        body={t('body', named)}
        label={t('reason')}
        hint={t('reasonHint')}
        confirm={t('confirm')}
        keep={t('keep')}
        busy={closing.isPending}
        onConfirm={(reason) => {
          closing.mutate({ liveSessionId: card.id, reason })
          return false
        }}
        onClose={close}
      />
    </Item>
  )
}

type Told = Pick<LineOf<'doublePlace'>, 'card' | 'occupant' | 'name' | 'form' | 'where'>

function useText({ card, form, where }: Told): string {
  const t = useTranslations('planning.doubles.decision')
  const words = useDoubleWords(card.timeZone)
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const { advisor, beneficiary } = players(card, 'short')
  const when = { day: dates.day(card.scheduledFor, now), time: dates.time(card.scheduledFor) }
  if (where === null) return t('hidden', { advisor, beneficiary, form, ...when })
  const hour = where.startsAt === card.scheduledFor ? '' : `, ${dates.time(where.startsAt)}`
  return t('text', { advisor, beneficiary, ...when, where: `${words.place(where)}${hour}` })
}

/** Two interviews take a person, or a room, at once: one of them is changed, or both are kept with a reason. */
export function DoublePlace({ line }: { line: LineOf<'doublePlace'> }) {
  const { card, occupant, name, isKeepable } = line
  const t = useTranslations('planning.doubles')
  const [isAsked, setAsked] = useState(false)
  const text = useText(line)
  return (
    <Item
      icon={icon}
      title={t(`decision.${occupant.kind}`, { name })}
      text={isKeepable ? text : `${text} ${t('refused')}`}
    >
      <span className={classes.acts}>
        <EditLink card={card} isLabelled />
        {isKeepable && (
          <Button size="xs" kind="ghost" onClick={() => setAsked(true)}>
            {t('keep')}
          </Button>
        )}
      </span>
      {isAsked && <Keeping line={line} sentence={text} onClose={() => setAsked(false)} />}
    </Item>
  )
}

type KeepingProps = { line: LineOf<'doublePlace'>; sentence: string; onClose: () => void }

function Keeping({ line, sentence, onClose }: KeepingProps) {
  const { card, occupant, name, mayBeFromWall } = line
  const t = useTranslations('planning.doubles')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const keep = useMutation(
    useTRPC().liveSession.keepDoublePlaces.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  return (
    <KeepDialog
      doubles={[{ key: card.id, occupant, name, sentence, mayBeFromWall }]}
      confirm={t('confirm')}
      isBusy={keep.isPending}
      refusal={keep.isError ? errorMessage(keep.error) : null}
      onKeep={(keeping) => keep.mutate({ liveSessionId: card.id, keeping })}
      onClose={onClose}
    />
  )
}

/** A double place that was kept: nothing to do but to know. */
export function DoubleKept({ line }: { line: LineOf<'doubleKept'> }) {
  const t = useTranslations('planning.doubles.decision')
  const text = useText(line)
  const reason = line.reason === null ? '' : ` ${t('reason', { reason: line.reason })}`
  return (
    <Item
      icon={<IconCheck size={16} stroke={1.5} aria-hidden="true" />}
      title={t('keptTitle', { name: line.name })}
      text={`${text}${reason}`}
    >
      <span className={classes.acts}>
        <EditLink card={line.card} isLabelled />
      </span>
    </Item>
  )
}
