'use client'

import { NativeSelect, Radio } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { supervisions } from '@/domain/live-session/core/settings'
import { byName } from '@/domain/person/by-name'
import classes from './schedule.module.css'
import type { Choices, Wish } from './wish'

/** How several supervisors work together, and who leads where they code blind. Nothing is shown for a single supervisor. */
export function SupervisionFields({ form, choices }: { form: UseFormReturnType<Wish>; choices: Choices }) {
  const t = useTranslations('cohort.schedule.supervision')
  const { supervisorIds, supervision } = form.values
  if (supervisorIds.length < 2) return null
  const nameOf = (id: string) => choices.members.find(({ personId }) => personId === id)?.name ?? ''
  const inOrder = [...supervisorIds].sort((a, b) => byName({ name: nameOf(a) }, { name: nameOf(b) }))
  const lead = (id: string) => [id, ...supervisorIds.filter((each) => each !== id)]
  return (
    <>
      <Radio.Group
        className={classes.wide}
        label={t('label')}
        description={t(`${supervision}Hint`)}
        descriptionProps={{ mt: 8 }}
        inputWrapperOrder={['label', 'input', 'description']}
        {...form.getInputProps('supervision')}
      >
        <div className={classes.checks}>
          {supervisions.map((each) => (
            <Radio key={each} value={each} label={t(each)} />
          ))}
        </div>
      </Radio.Group>
      {supervision === 'blind' && (
        <NativeSelect
          className={classes.wide}
          label={t('lead')}
          description={t('leadHint')}
          data={inOrder.map((id) => ({ value: id, label: nameOf(id) }))}
          value={supervisorIds[0]}
          onChange={(event) => form.setFieldValue('supervisorIds', lead(event.currentTarget.value))}
        />
      )}
    </>
  )
}
