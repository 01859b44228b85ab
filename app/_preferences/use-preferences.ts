'use client'

import { useCallback, useEffect, useRef } from 'react'
import { notices } from '@/app/_kit/notices'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useAnswer, useAnswers } from '@/app/_trpc/answers'
import { preferencesQuestion } from '@/app/_trpc/preferences-question'
import type { Preferences, PreferencesPatch } from '@/domain/person/preferences'
import { savePreferences } from './save-preferences'

/** Pause after the last step before a value that changes in steps is saved, ms. */
const quietMs = 300

/** This person's settings, which come with the page. A change is applied at once, before it is saved. */
export function usePreferences(): {
  readonly preferences: Preferences
  /** `stepping`: the value changes in steps, and more may follow at once. */
  readonly change: (patch: PreferencesPatch, stepping?: boolean) => void
} {
  const answers = useAnswers()
  const messageOf = useErrorMessage()
  const message = useRef(messageOf)
  useEffect(() => {
    message.current = messageOf
  })
  const preferences = useAnswer(preferencesQuestion)
  const unsaved = useRef<PreferencesPatch | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(() => {
    clearTimeout(timer.current)
    if (unsaved.current) {
      void savePreferences(unsaved.current).catch((error: unknown) => {
        notices.show({ id: 'preferences', message: message.current(error), color: 'red' })
        void answers.renew(preferencesQuestion).catch(() => {})
      })
    }
    unsaved.current = null
  }, [answers])
  useEffect(() => save, [save])

  const change = useCallback(
    (patch: PreferencesPatch, stepping = false) => {
      const now = answers.find(preferencesQuestion)
      if (now) answers.keep(preferencesQuestion, { ...now.value, ...patch })
      unsaved.current = { ...unsaved.current, ...patch }
      clearTimeout(timer.current)
      if (stepping) timer.current = setTimeout(save, quietMs)
      else save()
    },
    [answers, save],
  )
  return { preferences, change }
}
