'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { roundLimits } from '@/domain/pairing/round-schema'
import { agreementOf } from '@/reading/words/nouns'
import classes from './rounds.module.css'
import type { Choices, SetupDraft } from './setup-draft'

type PeoplePartProps = {
  form: UseFormReturnType<SetupDraft>
  choices: Choices
  /** Nothing is planned yet: how many supervise each interview is not asked. */
  isAsking?: boolean
}

/** Who takes part, and who supervises. */
export function PeoplePart({ form, choices, isAsking = false }: PeoplePartProps) {
  const t = useTranslations('rounds.setup')
  const counts = Array.from({ length: roundLimits.supervisorsEach }, (_, index) => index + 1)
  return (
    <>
      <FormPart title={t('learners', agreementOf(choices.learners))} hint={t('learnersHint')}>
        <Checkbox.Group
          aria-label={t('learners', agreementOf(choices.learners))}
          {...form.getInputProps('learnerIds')}
        >
          <div className={classes.checks}>
            {choices.learners.map(({ personId, name }) => (
              <Checkbox key={personId} value={personId} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <Invited count={choices.invited.learners} />
      </FormPart>
      <FormPart title={t('supervisors')}>
        <Checkbox.Group aria-label={t('supervisors')} {...form.getInputProps('supervisorIds')}>
          <div className={classes.checks}>
            {choices.supervisors.map(({ personId, name }) => (
              <Checkbox key={personId} value={personId} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <Invited count={choices.invited.supervisors} />
        {isAsking ? null : (
          <NativeSelect
            className={classes.short}
            label={t('supervisorsEach')}
            data={counts.map((count) => ({ value: String(count), label: t('supervisorsCount', { count }) }))}
            {...form.getInputProps('supervisorsEach')}
          />
        )}
      </FormPart>
    </>
  )
}

/** How many people of this list are still to come, so that nobody looks for them in it. */
function Invited({ count }: { count: number }) {
  const t = useTranslations('rounds.setup')
  return count > 0 ? <p className={classes.invited}>{t('invited', { count })}</p> : null
}
