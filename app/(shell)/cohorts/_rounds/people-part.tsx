'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconMail } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { roundLimits } from '@/domain/pairing/round-schema'
import { byName } from '@/domain/person/by-name'
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
        <Checkbox.Group {...form.getInputProps('learnerIds')}>
          <div className={classes.checks}>
            <Boxes members={choices.learners} invited={isAsking ? [] : choices.invited.learners} />
          </div>
        </Checkbox.Group>
        <Invited count={choices.invited.learners.length} isAsking={isAsking} />
      </FormPart>
      <FormPart title={t('supervisors')}>
        <Checkbox.Group {...form.getInputProps('supervisorIds')}>
          <div className={classes.checks}>
            <Boxes members={choices.supervisors} invited={isAsking ? [] : choices.invited.supervisors} />
          </div>
        </Checkbox.Group>
        <Invited count={choices.invited.supervisors.length} isAsking={isAsking} />
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

type BoxesProps = { members: Choices['learners']; invited: Choices['learners'] }

/** A box for each person; those who have not joined bear an envelope. */
function Boxes({ members, invited }: BoxesProps) {
  const t = useTranslations('rounds.setup')
  const awaited = new Set(invited.map(({ personId }) => personId))
  return [...members, ...invited].sort(byName).map(({ personId, name }) => (
    <Checkbox
      key={personId}
      value={personId}
      label={
        awaited.has(personId) ? (
          <span className={classes.awaited} title={t('invitedOne', { name })}>
            <IconMail size={16} stroke={1.5} aria-hidden />
            <span aria-hidden>{name}</span>
            <HiddenText>{t('invitedOne', { name })}</HiddenText>
          </span>
        ) : (
          name
        )
      }
    />
  ))
}

/** How many people of this list have not joined yet, and what comes of it. */
function Invited({ count, isAsking }: { count: number; isAsking: boolean }) {
  const t = useTranslations('rounds.setup')
  return count > 0 ? (
    <p className={classes.invited}>{t(isAsking ? 'invited' : 'invitedHint', { count })}</p>
  ) : null
}
