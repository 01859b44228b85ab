'use client'

import { TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useNouns } from '@/app/_kit/text/use-nouns'
import type { SortedPerson } from '@/domain/cohort/invite/sort-wanted'
import classes from './invite.module.css'

type InviteeLineProps = { person: SortedPerson; onCorrect: (typed: string) => void }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** One line that was read: what will leave, what will not and why, or a field with what is to be corrected. */
export function InviteeLine({ person, onCorrect }: InviteeLineProps) {
  const t = useTranslations('cohort.invite')
  const nouns = useNouns()
  const { line, name, address, role, standing } = person
  if (person.fault !== null) return <FaultyLine person={person} onCorrect={onCorrect} />
  return (
    <li className={classes.line} data-standing={standing}>
      <span className={classes.number}>{line}</span>
      {standing === 'ready' ? <IconCheck {...icon} /> : <IconUsers {...icon} />}
      <span className={classes.who}>
        {name === null ? null : <b>{name} </b>}
        {address}
        {standing === 'ready' || standing === 'faulty' ? null : <small>{t(`standing.${standing}`)}</small>}
        {standing === 'ready' && role !== null ? <small>{nouns.role(role)}</small> : null}
      </span>
    </li>
  )
}

function FaultyLine({ person, onCorrect }: InviteeLineProps) {
  const t = useTranslations('cohort.invite')
  const [typed, setTyped] = useState(person.text)
  const isChanged = typed !== person.text
  const correct = () => onCorrect(isChanged ? typed : '')
  return (
    <li className={classes.line} data-standing="faulty">
      <span className={classes.number}>{person.line}</span>
      <IconAlertTriangle {...icon} />
      <TextInput
        size="xs"
        aria-label={t('lineText', { line: person.line })}
        value={typed}
        error={t(`fault.${person.fault ?? 'badAddress'}`)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isChanged) correct()
        }}
      />
      <Button
        size="xs"
        aria-label={t(isChanged ? 'correctLine' : 'dropLine', { line: person.line })}
        onClick={correct}
      >
        {t(isChanged ? 'correct' : 'drop')}
      </Button>
    </li>
  )
}
