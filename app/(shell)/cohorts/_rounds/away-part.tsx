'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useDates } from '@/app/_kit/text/use-dates'
import classes from './rounds.module.css'
import { type Choices, type SetupDraft, slotMoment } from './setup-draft'

type AwayPartProps = { form: UseFormReturnType<SetupDraft>; choices: Choices }

/** Who cannot come when. People who are not named can always. */
export function AwayPart({ form, choices }: AwayPartProps) {
  const t = useTranslations('rounds.setup')
  const dates = useDates(choices.timeZone)
  const now = useNow().getTime()
  const { away, slots, learnerIds, supervisorIds } = form.values
  const taking = new Set([...learnerIds, ...supervisorIds])
  const { learners, supervisors, invited } = choices
  const people = [...learners, ...invited.learners, ...supervisors, ...invited.supervisors].filter(
    ({ personId }, index, all) =>
      taking.has(personId) && all.findIndex((each) => each.personId === personId) === index,
  )
  const moments = slots.flatMap(({ id, day, time }) => {
    const moment = slotMoment({ day, time }, choices.timeZone)
    return moment === null ? [] : [{ id, label: `${dates.shortDay(moment, now)}, ${dates.time(moment)}` }]
  })
  return (
    <FormPart title={t('away')} hint={t('awayHint')} isRoomy={away.length > 0}>
      <ul className={classes.rows}>
        {away.map(({ personId }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place until somebody is chosen.
          <li key={index} className={classes.awayRow}>
            <NativeSelect
              label={t('awayWho')}
              data={[
                { value: '', label: t('choose') },
                ...people
                  .filter((each) => each.personId === personId || !isNamed(each.personId))
                  .map((each) => ({ value: each.personId, label: each.name })),
              ]}
              {...form.getInputProps(`away.${index}.personId`)}
            />
            <Checkbox.Group label={whenOf(personId)} {...form.getInputProps(`away.${index}.slotIds`)}>
              <div className={classes.checks}>
                {moments.map(({ id, label }) => (
                  <Checkbox key={id} value={id} label={label} />
                ))}
              </div>
            </Checkbox.Group>
            <Button
              kind="ghost"
              square
              aria-label={t('removeAway', { number: index + 1 })}
              onClick={() => form.removeListItem('away', index)}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => form.insertListItem('away', { personId: '', slotIds: [] })}>
        <IconPlus size={16} stroke={1.6} aria-hidden />
        {t('addAway')}
      </Button>
    </FormPart>
  )

  function isNamed(personId: string): boolean {
    return away.some((each) => each.personId === personId)
  }

  function whenOf(personId: string): string {
    const name = people.find((each) => each.personId === personId)?.name
    return name === undefined ? t('awayWhenNobody') : t('awayWhen', { name })
  }
}
