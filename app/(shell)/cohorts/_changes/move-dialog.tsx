'use client'

import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import { HourField } from '@/app/_kit/fields/moments/hour-field'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { dayOf, momentOf, timeOf } from '@/i18n/zoned-time'
import { TakenNotice } from '../_doubles/taken-notice'
import type { ChangeDialogProps } from './change-dialog'
import { Foreseen, useForeseen } from './foreseen'
import classes from './move-dialog.module.css'
import { useForeseenDoubles } from './use-foreseen-doubles'

/** Moves what is ahead of a round: when its first interview begins; all others follow by the same time. `from`: when it begins now. */
export function MoveDialog({ from, ...dialog }: ChangeDialogProps & { from: number }) {
  const { cohortId, board, words, isBusy, error, onAsk, onClose } = dialog
  const t = useTranslations('roundChange.move')
  const errorMessage = useErrorMessage()
  const now = useNow().getTime()
  const zone = board.timeZone
  const [day, setDay] = useState(() => dayOf(from, zone))
  const [time, setTime] = useState(() => timeOf(from, zone))
  const to = day === '' || time === '' ? null : momentOf(day, time, zone)
  const isMoved = to !== null && to !== from
  const change = isMoved ? ({ kind: 'move', from, to } as const) : null
  const foreseen = useForeseen(cohortId, board.id, change)
  const letters = change && foreseen.data ? foreseen.data.letters.length : null
  const taken = useForeseenDoubles((change && foreseen.data?.doubles) || [], words, zone)
  return (
    <Dialog title={t('title')} size={520} closeLabel={t('keep')} onClose={onClose}>
      <Stack
        as="form"
        gap="3"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const keeping = taken.keeping()
          if (change && foreseen.data && keeping !== undefined) onAsk({ ...change, keeping })
        }}
      >
        <p>{t('body')}</p>
        <div className={classes.when}>
          <DayField label={t('day')} today={dayOf(now, zone)} value={day} onChange={setDay} />
          <HourField label={t('time')} value={time} onChange={setTime} />
        </div>
        {change ? (
          <Foreseen foreseen={foreseen} board={board} words={words} />
        ) : (
          <p className={classes.hint}>{t('hint', { when: words.moment(from) })}</p>
        )}
        <TakenNotice taken={taken} />
        <Refusal>{error ? errorMessage(error) : null}</Refusal>
        <Row gap="2" justify="flex-end" wraps data-foot>
          <Button kind="ghost" onClick={onClose}>
            {t('keep')}
          </Button>
          <Button type="submit" kind="primary" busy={isBusy} disabled={letters === null || taken.isRefused}>
            {letters === null
              ? t('move')
              : t(taken.asked.length > 0 ? 'keepWith' : 'moveWith', { count: letters })}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  )
}
