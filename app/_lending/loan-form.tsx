'use client'

import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { notices } from '@/app/_kit/notices'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useDates } from '@/app/_kit/text/use-dates'
import { CodesField } from '@/app/_stimulus/fields/codes-field'
import { PhaseField } from '@/app/_stimulus/fields/phase-field'
import { SaidField } from '@/app/_stimulus/fields/said-field'
import { WordsField } from '@/app/_stimulus/fields/words-field'
import { useTRPC } from '@/app/_trpc/client'
import { dayOf } from '@/i18n/zoned-time'
import { clockText } from '@/reading/words/clock-text'
import styles from './lend.module.css'
import type { LentPage, Loan } from './loan'
import { emptyLoan, faultsIn, lastDay, loanDraftOf, wishOf } from './loan-draft'
import { SoundFields } from './sound-fields'

type LoanFormProps = {
  readonly liveSessionId: string
  readonly page: LentPage
  /** The moment to write anew; null for a new one. */
  readonly loan: Loan | null
  readonly atMs: number | null
  readonly onDone: () => void
}

/** A moment as it is proposed to both players: where it is, what everybody reads, what opens after the answers, until when. */
export function LoanForm({ liveSessionId, page, loan, atMs, onDone }: LoanFormProps) {
  const t = useTranslations('lending.form')
  const locale = useLocale() === 'en' ? 'en' : 'fr'
  const errorMessage = useErrorMessage()
  const dates = useDates(page.timeZone)
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { lengthMs, timeZone, now, marksGoAt, recorded } = page
  const { together, files } = recorded
  const mayHear = files !== null
  const bounds = { lengthMs, timeZone, now, marksGoAt: marksGoAt ?? now, together, mayHear }
  const [draft, setDraft] = useState(() =>
    loan ? loanDraftOf(loan, locale, bounds) : emptyLoan(atMs, bounds),
  )
  const [isTried, setTried] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const done = {
    onSuccess: async () => {
      await queries.invalidateQueries(trpc.lending.pathFilter())
      notices.show({ message: t('done') })
      onDone()
    },
  }
  const propose = useMutation(trpc.lending.propose.mutationOptions(done))
  const rewrite = useMutation(trpc.lending.rewrite.mutationOptions(done))
  const faults = new Set(isTried ? faultsIn(draft, bounds) : [])
  const error = propose.error ?? rewrite.error
  const today = dayOf(now, timeZone)

  function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (faultsIn(draft, bounds).length > 0) return
    const moment = wishOf(draft, locale, bounds)
    if (loan) rewrite.mutate({ liveSessionId, lentId: loan.id, moment })
    else propose.mutate({ liveSessionId, moment })
  }

  return (
    <form className={styles.form} noValidate onSubmit={save}>
      <h2 ref={title} tabIndex={-1}>
        {loan ? t('titleRewrite') : t('title')}
      </h2>
      {loan ? <p className={styles.small}>{t('rewriteHint')}</p> : null}
      <FormPart title={t('where')} isRoomy>
        <Stack gap="4">
          <div className={styles.where}>
            <TextInput
              label={t('at')}
              description={t('atHint', { length: clockText(lengthMs) })}
              value={draft.at}
              error={faults.has('at') ? t('fault.at') : undefined}
              onChange={(event) => set({ at: event.currentTarget.value })}
            />
            <PhaseField phase={draft.phase} onChange={(phase) => set({ phase })} />
          </div>
          <CodesField codes={draft.codes} onChange={(codes) => set({ codes })} />
        </Stack>
      </FormPart>
      <FormPart title={t('before')} hint={t('beforeHint')} isRoomy>
        <Stack gap="4">
          <WordsField
            of="scene"
            words={draft.scene}
            isMissing={faults.has('scene')}
            onChange={(scene) => set({ scene })}
          />
          <SaidField said={draft.said} isMissing={faults.has('said')} onChange={(said) => set({ said })} />
        </Stack>
      </FormPart>
      <SoundFields
        liveSessionId={liveSessionId}
        page={page}
        at={draft.at}
        sound={draft.sound}
        isWrong={faults.has('sound')}
        onChange={(sound) => set({ sound })}
      />
      <FormPart title={t('after')} isRoomy>
        <Stack gap="4">
          <WordsField
            of="came"
            words={draft.came}
            isMissing={faults.has('came')}
            onChange={(came) => set({ came })}
          />
          <Stack gap="1">
            <DayField
              label={t('until')}
              today={today}
              minDate={today}
              value={draft.day}
              error={faults.has('until') ? t('fault.until') : undefined}
              onChange={(day) => set({ day })}
            />
            <p className={styles.small}>
              {t('untilHint', { day: dates.day(Date.parse(`${lastDay(bounds)}T12:00:00Z`), now) })}
            </p>
          </Stack>
        </Stack>
      </FormPart>
      <Refusal>{error ? errorMessage(error) : faults.size > 0 ? t('fault.any') : null}</Refusal>
      <Row gap="2" wraps>
        <Button
          type="submit"
          kind="primary"
          size="l"
          busy={propose.isPending || rewrite.isPending || propose.isSuccess || rewrite.isSuccess}
        >
          {loan ? t('saveRewrite') : t('save')}
        </Button>
        <Button kind="ghost" size="l" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Row>
    </form>
  )
}
