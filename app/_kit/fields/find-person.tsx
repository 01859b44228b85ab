'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { matchesName } from '@/domain/person/matches-name'
import classes from './find-person.module.css'

/** Lists of at least this many people can be searched. */
const LONG = 30

/** A search field for a long list of people (null for a short one), and the people whose names match. */
export function useFindPerson<P extends { name: string }>(people: readonly P[]) {
  const t = useTranslations('cohort.find')
  const [asked, setAsked] = useState('')
  const found = people.filter(({ name }) => matchesName(name, asked))
  const field = people.length >= LONG && (
    <div className={classes.find}>
      <TextInput
        type="search"
        label={t('label')}
        value={asked}
        onChange={(event) => setAsked(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <p role="status">{asked.trim() !== '' && t('found', { count: found.length })}</p>
    </div>
  )
  return { found, field }
}
