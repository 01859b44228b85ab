'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { placeSchema } from '@/domain/live-session/core/plan-schema'
import { roundLimits } from '@/domain/pairing/round-schema'
import classes from './rounds.module.css'
import { nextId, type SetupDraft } from './setup-draft'

/** The rooms of a round, each with the form of what happens there. */
export function RoomsPart({ form }: { form: UseFormReturnType<SetupDraft> }) {
  const t = useTranslations('rounds.setup')
  const place = useTranslations('common.place')
  const { rooms } = form.values
  return (
    <FormPart title={t('rooms')} hint={t('roomsHint')} isRoomy>
      <ul className={classes.rows}>
        {rooms.map(({ id }, index) => (
          <li key={id} className={classes.row}>
            <TextInput
              label={t('room', { number: index + 1 })}
              maxLength={80}
              {...form.getInputProps(`rooms.${index}.name`)}
            />
            <NativeSelect
              label={t('place', { number: index + 1 })}
              data={placeSchema.options.map((value) => ({ value, label: place(value) }))}
              {...form.getInputProps(`rooms.${index}.place`)}
            />
            <Button
              kind="ghost"
              square
              aria-label={t('removeRoom', { number: index + 1 })}
              disabled={rooms.length === 1}
              onClick={() => form.removeListItem('rooms', index)}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <Button disabled={rooms.length >= roundLimits.rooms} onClick={add}>
        <IconPlus size={16} stroke={1.6} aria-hidden />
        {t('addRoom')}
      </Button>
    </FormPart>
  )

  function add() {
    const id = nextId('r', rooms)
    form.insertListItem('rooms', { id, name: t('roomName', { number: rooms.length + 1 }), place: 'room' })
  }
}
