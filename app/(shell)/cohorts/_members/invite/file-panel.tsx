'use client'

import { IconFileUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { Known } from '@/domain/cohort/invite/sort-wanted'
import { mostInvited, type WantedPerson } from '@/domain/cohort/invite/wanted-person'
import { correctPerson } from './corrected'
import classes from './invite.module.css'
import { Invitees } from './invitees'
import { type ReadFile, readFile } from './read-file'

type FilePanelProps = { cohortId: string; known: Known; areMailed: boolean }

/** A list from a spreadsheet: read in the browser, shown line by line, and nothing leaves before the button. */
export function FilePanel({ cohortId, known, areMailed }: FilePanelProps) {
  const t = useTranslations('cohort.invite')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState<readonly WantedPerson[]>([])
  const [name, setName] = useState('')
  const [fault, setFault] = useState<Extract<ReadFile, { fault: string }> | null>(null)

  async function take(file: File | undefined) {
    if (!file) return
    const read = await readFile(file).catch(() => ({ fault: 'unreadable' as const, count: 0 }))
    setName(file.name)
    setFault('fault' in read ? read : null)
    setWanted('fault' in read ? [] : read.people)
  }

  return (
    <>
      <div className={classes.file}>
        <p className={classes.hint}>{t('file.hint', { most: mostInvited })}</p>
        <Button onClick={() => input.current?.click()}>
          <IconFileUpload size={16} stroke={1.5} aria-hidden="true" />
          {t(name === '' ? 'file.choose' : 'file.other')}
        </Button>
        <HiddenText>
          <label htmlFor={id}>{t('file.label')}</label>
          <input
            ref={input}
            id={id}
            type="file"
            tabIndex={-1}
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0])
              // The same file, mended meanwhile, can be chosen again.
              event.currentTarget.value = ''
            }}
          />
        </HiddenText>
        {name === '' ? null : <p className={classes.fileName}>{name}</p>}
        <Refusal>
          {fault && t(`file.fault.${fault.fault}`, { count: fault.count, most: mostInvited })}
        </Refusal>
      </div>
      <Invitees
        cohortId={cohortId}
        known={known}
        areMailed={areMailed}
        wanted={wanted}
        onCorrect={(person, typed) => setWanted(correctPerson(wanted, person, typed))}
        onInvited={setWanted}
        onEmpty={() => {
          setWanted([])
          setName('')
        }}
      />
    </>
  )
}
