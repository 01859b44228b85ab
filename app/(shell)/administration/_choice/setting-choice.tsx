'use client'

import { Radio } from '@mantine/core'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Choice } from '@/app/_kit/fields/choice'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import classes from './save-row.module.css'

type SettingChoiceProps<Way extends string> = {
  name: string
  title: string
  ways: readonly { way: Way; label: string; hint: string }[]
  stored: Way
  words: { save: string; unsaved: string; saved: string }
  isBusy: boolean
  isSaved: boolean
  refusal: string | false
  /** Keeps what was chosen; resolves once it holds. */
  onSave: (way: Way) => Promise<unknown>
}

/** One of a few ways, for the whole installation. What is chosen holds once it is saved. */
export function SettingChoice<Way extends string>(props: SettingChoiceProps<Way>) {
  const { name, title, ways, stored, words, isBusy, isSaved, refusal, onSave } = props
  const [chosen, choose] = useState<Way | null>(null)
  const shown = chosen ?? stored
  const isDirty = shown !== stored
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isDirty)
          void onSave(shown).then(
            () => choose(null),
            () => undefined,
          )
      }}
    >
      <FormPart title={title}>
        {ways.map(({ way, label, hint }) => (
          <Choice
            key={way}
            label={label}
            hint={hint}
            control={<Radio name={name} checked={shown === way} onChange={() => choose(way)} />}
          />
        ))}
        <Refusal>{refusal}</Refusal>
        <div className={classes.save}>
          <Button type="submit" kind="primary" busy={isBusy}>
            {words.save}
          </Button>
          <p role="status">{isDirty ? words.unsaved : isSaved ? words.saved : ''}</p>
        </div>
      </FormPart>
    </form>
  )
}
