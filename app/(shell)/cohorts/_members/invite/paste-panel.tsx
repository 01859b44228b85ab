'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { readPeople } from '@/domain/cohort/invite/read-people'
import type { Known } from '@/domain/cohort/invite/sort-wanted'
import { replaceInLine } from './corrected'
import classes from './invite.module.css'
import { Invitees } from './invitees'

type PastePanelProps = { cohortId: string; known: Known; areMailed: boolean }

/** Addresses pasted in any form; what is read of them stands below while one types. */
export function PastePanel({ cohortId, known, areMailed }: PastePanelProps) {
  const t = useTranslations('cohort.invite')
  const [text, setText] = useState('')
  return (
    <>
      <Textarea
        className={classes.field}
        label={t('paste.label')}
        description={t('paste.hint')}
        autosize
        minRows={5}
        maxRows={10}
        maxLength={100_000}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Invitees
        cohortId={cohortId}
        known={known}
        areMailed={areMailed}
        wanted={readPeople(text)}
        onCorrect={(person, typed) => setText(replaceInLine(text, person, typed))}
        onInvited={(left) => setText(left.map((person) => person.text).join('\n'))}
        onEmpty={() => setText('')}
      />
    </>
  )
}
