'use client'

import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useState } from 'react'
import classes from './contents.module.css'
import { type FieldFound, fieldsFound } from './fields-found'

type FindSettingProps = {
  form: RefObject<HTMLFormElement | null>
  /** Shows a field that was found. */
  onChoose: (field: HTMLElement) => void
  /** What stands there while nothing is asked for. */
  children: ReactNode
}

/** Most fields listed at once. */
const MOST = 8

/** Finds a setting by a word of its name; a press, or Enter for the first, goes to its field. */
export function FindSetting({ form, onChoose, children }: FindSettingProps) {
  const t = useTranslations('settings.contents')
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<readonly FieldFound[]>([])

  function choose(field: HTMLElement) {
    setAsked('')
    onChoose(field)
  }

  return (
    <>
      <TextInput
        type="search"
        size="sm"
        className={classes.find}
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
        value={asked}
        onChange={(event) => {
          setAsked(event.currentTarget.value)
          setFound(form.current ? fieldsFound(form.current, event.currentTarget.value) : [])
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          const [first] = found
          if (asked.trim() !== '' && first) choose(first.field)
        }}
      />
      {asked.trim() === '' ? (
        children
      ) : (
        <div>
          <p role="status" className={classes.count}>
            {t('found', { count: found.length })}
          </p>
          <ul>
            {found.slice(0, MOST).map(({ words, field }) => (
              <li key={field.id || words}>
                <button type="button" onClick={() => choose(field)}>
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
