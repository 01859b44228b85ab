'use client'

import { IconFileText } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TermsRows } from '@/app/_agreement/terms-rows'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { useDates } from '@/app/_kit/text/use-dates'
import { textAfter } from '@/domain/live-session/recording/terms'
import type { RecordingDraft, RecordingForm } from './recording-draft'
import classes from './recording-part.module.css'
import { RecordingRow } from './recording-row'

/** The text that people agree to: its number, what these settings make of it, and the text itself. */
export function AgreementText({ form }: { form: RecordingForm }) {
  const t = useTranslations('settings.recording.text')
  const [isOpen, setOpen] = useState(false)
  const { draft, opened, saved } = form
  const dates = useDates(opened.timeZone)
  const { recordingText: now } = opened
  const next = textAfter(saidIn(saved), saidIn(draft), now, 0)
  const number = next?.number ?? 1
  return (
    <RecordingRow
      title={t('title')}
      hint={now ? t('now', { number: now.number, day: dates.longDate(now.since) }) : t('none')}
    >
      <div className={classes.text}>
        <p className={classes.note}>{next === now ? t('same') : t('next', { number })}</p>
        <Button size="s" onClick={() => setOpen(true)}>
          <IconFileText size={16} stroke={1.75} aria-hidden />
          {t('read', { number })}
        </Button>
      </div>
      {isOpen ? (
        <Dialog title={t('dialog', { number })} size={480} onClose={() => setOpen(false)}>
          <TermsRows
            terms={{
              what: draft.recording.media,
              listeners: t('someone'),
              days: Number(draft.retention.media),
              until: null,
            }}
          />
          <div data-foot>
            <Button onClick={() => setOpen(false)} data-autofocus>
              {t('close')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </RecordingRow>
  )
}

function saidIn({ recording, retention }: RecordingDraft) {
  return { ...recording, leftoverDays: Number(recording.leftoverDays), days: Number(retention.media) }
}
