'use client'

import { useRef, useState } from 'react'
import { unansweredIn } from '@/domain/observation/self-assessment'
import { readSelfAssessmentDraft, selfAssessmentToLock } from '@/domain/observation/self-assessment-draft'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'
import { OwnUpload } from './lazy-upload'
import { Locked } from './locked'
import { SelfAssessmentForm } from './self-assessment-form'
import { SteppingOut } from './stepping-out'
import { useDraft } from './use-draft'

/** The advisor after the interview: out of the role, then their own reading of it, then locked. */
export function SelfAssessment() {
  const { state } = useLive()
  return state.locked.has('advisor') ? <Locked /> : <Writing />
}

function Writing() {
  const { room, send } = useLive()
  const draft = useDraft((kept) => readSelfAssessmentDraft(room.grid, kept))
  const [checked, setChecked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  if (!draft.begun && room.plan.steppingOut > 0) return <SteppingOut onDone={draft.begin} />

  const missing = unansweredIn(room.grid, draft.answers)
  const isComplete = missing.ratings.length === 0 && !missing.direction

  function check() {
    setChecked(true)
    if (isComplete) return true
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    })
    return false
  }

  function lock() {
    if (isComplete) void send({ type: 'lockSelfAssessment', answers: selfAssessmentToLock(draft.answers) })
  }

  return (
    <SelfAssessmentForm
      ref={form}
      draft={draft}
      before={<OwnUpload className={card.card} />}
      missing={checked ? missing : null}
      check={check}
      lock={lock}
    />
  )
}
