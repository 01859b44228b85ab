'use client'

import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { linkMaxLength, roomNameMaxLength } from '@/domain/live-session/core/plan-schema'
import classes from './schedule.module.css'
import type { Choices, Wish } from './wish'

type WhereFieldsProps = { form: UseFormReturnType<Wish>; choices: Pick<Choices, 'rooms' | 'links'> }

/** The name of the room, or the meeting link, with those used last offered. What is typed in one stays while the other is shown. */
export function WhereFields({ form, choices }: WhereFieldsProps) {
  const t = useTranslations('planning.where')
  const id = useId()
  const isRoom = form.values.place === 'room'
  return (
    <div className={classes.wide}>
      {isRoom ? (
        <TextInput
          key="room"
          label={t('room')}
          description={t('optional')}
          maxLength={roomNameMaxLength}
          list={id}
          autoComplete="off"
          {...form.getInputProps('roomName')}
        />
      ) : (
        <TextInput
          key="link"
          type="url"
          label={t('link')}
          description={t('linkHint')}
          maxLength={linkMaxLength}
          list={id}
          autoComplete="off"
          {...form.getInputProps('link')}
        />
      )}
      <datalist id={id}>
        {(isRoom ? choices.rooms : choices.links).map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  )
}
