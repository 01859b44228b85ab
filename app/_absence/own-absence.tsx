'use client'

import { IconCalendarCheck, IconCalendarOff } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ReasonDialog } from '@/app/_kit/dialogs/lazy'
import { useDates } from '@/app/_kit/text/use-dates'
import { useOwnAbsence } from './use-own-absence'

type OwnAbsenceProps = {
  /** The person who said it, and for whose page this was read. */
  personId: string
  session: { readonly id: string; readonly scheduledFor: number; readonly timeZone: string }
  /** Whether one has said that one cannot come. */
  isAbsent: boolean
  /** Reads again what shows it. */
  readAgain: () => Promise<unknown>
  /** At the end of a row, beside other small buttons; its words are then a label. */
  isSmall?: boolean
}

/** Says that one cannot come, asking once and for a reason that may be left out; pressed again, takes it back. */
export function OwnAbsence({ personId, session, isAbsent, readAgain, isSmall = false }: OwnAbsenceProps) {
  const t = useTranslations('absence')
  const dates = useDates(session.timeZone)
  const now = useNow().getTime()
  const { isBusy, say, takeBack } = useOwnAbsence(session.id, personId, readAgain)
  const [isOpen, setOpen] = useState(false)
  const when = { day: dates.day(session.scheduledFor, now), time: dates.time(session.scheduledFor) }
  const words = isAbsent ? t('takeBack') : t('say')
  const label = isAbsent ? t('takeBackOf', when) : t('sayOf', when)
  const Icon = isAbsent ? IconCalendarCheck : IconCalendarOff
  const press = isAbsent ? takeBack : () => setOpen(true)
  return (
    <>
      {isSmall ? (
        <Button kind="ghost" size="xs" square aria-label={label} title={words} busy={isBusy} onClick={press}>
          <Icon size={16} stroke={1.5} aria-hidden="true" />
        </Button>
      ) : (
        <Button kind={isAbsent ? 'plain' : 'ghost'} busy={isBusy} onClick={press}>
          <Icon size={16} stroke={1.5} aria-hidden="true" />
          {words}
        </Button>
      )}
      <ReasonDialog
        opened={isOpen}
        title={t('title')}
        body={t('body', when)}
        label={t('reason')}
        hint={t('reasonHint')}
        isOptional
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={(reason) => say(reason || null)}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
