'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import type { Seat } from '@/domain/live-session/seat'
import classes from './schedule.module.css'
import { SupervisionFields } from './supervision-fields'
import type { Choices, Wish } from './wish'

type PeopleFieldsProps = { form: UseFormReturnType<Wish>; choices: Choices }

/** Who sits where. Those whose role does not allow a seat are not offered it. */
export function PeopleFields({ form, choices }: PeopleFieldsProps) {
  const t = useTranslations('cohort.schedule')
  const able = (seat: Seat) => choices.members.filter(({ maySit }) => maySit.includes(seat))
  const options = (seat: Seat) => [
    { value: '', label: t('choose') },
    ...able(seat).map(({ personId, name }) => ({ value: personId, label: name })),
  ]
  const { advisorId, beneficiaryId } = form.values
  return (
    <fieldset className={classes.part}>
      <legend>{t('people')}</legend>
      <div className={classes.pair}>
        <NativeSelect label={t('advisor')} data={options('advisor')} {...form.getInputProps('advisorId')} />
        <NativeSelect
          label={t('beneficiary')}
          data={options('beneficiary')}
          {...form.getInputProps('beneficiaryId')}
        />
        <Checkbox.Group
          className={classes.wide}
          label={t('supervisors')}
          {...form.getInputProps('supervisorIds')}
        >
          <div className={classes.checks}>
            {able('supervisor').map(({ personId, name }) => (
              <Checkbox key={personId} value={personId} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <SupervisionFields form={form} choices={choices} />
        <Checkbox.Group
          className={classes.wide}
          label={t('observers')}
          description={t('observersHint')}
          {...form.getInputProps('observerIds')}
        >
          <div className={classes.checks}>
            {able('observer')
              .filter(({ personId }) => isFree(personId) || form.values.observerIds.includes(personId))
              .map(({ personId, name }) => (
                <Checkbox key={personId} value={personId} label={name} />
              ))}
          </div>
        </Checkbox.Group>
      </div>
    </fieldset>
  )

  function isFree(personId: string): boolean {
    return personId !== advisorId && personId !== beneficiaryId
  }
}
