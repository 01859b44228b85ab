'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { VoiceArea } from '@/app/_kit/fields/voice-area'
import { Said } from '@/app/_kit/text/said'
import { localize } from '@/domain/localized'
import { returnQuestions } from '@/domain/scenario/beneficiary-return'
import { readReturnDraft, returnToLock } from '@/domain/scenario/beneficiary-return-draft'
import { returnAnswerMaxLength } from '@/domain/scenario/return-limits'
import { RoomLayout } from '../frame/room-layout'
import card from '../parts/card.module.css'
import { CompareCard } from '../recall/compare-card'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { OtherVersion } from './lazy'
import { OwnUpload } from './lazy-upload'
import { LockPanel } from './lock-panel'
import { Locked } from './locked'
import styles from './reflection.module.css'
import { SavedState } from './saved-state'
import { SteppingOut } from './stepping-out'
import { useDraft } from './use-draft'

/** The beneficiary after the interview: out of the role, then four questions, then locked. */
export function BeneficiaryReturn() {
  const { state } = useLive()
  return state.locked.has('beneficiary') ? <Locked /> : <Writing />
}

function Writing() {
  const t = useTranslations('reflection')
  const locale = useLocale()
  const { room, send } = useLive()
  const { advisorName, viewerForm } = useCast()
  const draft = useDraft(readReturnDraft)
  const [checked, setChecked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  if (!draft.begun && room.plan.steppingOut > 0) return <SteppingOut onDone={draft.begin} />

  const { answers } = draft.answers
  const missing = returnQuestions.filter(({ key, required }) => required && answers[key].trim() === '')

  function check() {
    setChecked(true)
    if (missing.length === 0) return true
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    })
    return false
  }

  function lock() {
    if (missing.length === 0) void send({ type: 'lockReturn', answers: returnToLock(draft.answers) })
  }

  return (
    <RoomLayout
      narrow
      title={t('return.title', { advisor: advisorName })}
      lead={t('return.lead', { form: viewerForm })}
      aside={<SavedState state={draft.state} />}
    >
      <div role="status" className={styles.elsewhere}>
        {draft.other !== null && <OtherVersion draft={draft} />}
      </div>
      <div ref={form} className={styles.form}>
        <OwnUpload className={card.card} />
        {returnQuestions.map(({ key, required, question, hint }) => (
          <section key={key} className={card.card}>
            <VoiceArea
              label={
                <>
                  <Said of={question} />
                  {required ? null : <span className={styles.optional}> ({t('return.optional')})</span>}
                </>
              }
              description={localize(hint, locale)}
              error={checked && missing.some((each) => each.key === key) ? t('lock.answer') : undefined}
              labelClass={styles.question}
              maxLength={returnAnswerMaxLength}
              value={answers[key]}
              onChange={(text) => draft.change({ answers: { ...answers, [key]: text } })}
            />
          </section>
        ))}
        <CompareCard />
        <LockPanel missing={checked ? missing.length : 0} other={advisorName} check={check} lock={lock} />
      </div>
    </RoomLayout>
  )
}
