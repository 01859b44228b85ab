'use client'

import { useRouter } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Row } from '@/app/_kit/layout/layout'
import { dayOf } from '@/i18n/zoned-time'
import { TakenNotice } from '../_doubles/taken-notice'
import classes from './edit.module.css'
import type { Agreement } from './edit-request'
import { MetNotice } from './met-notice'
import { PeopleFields } from './people-fields'
import { PlanFields } from './plan-fields'
import { ScenarioPicker } from './scenario-picker'
import schedule from './schedule.module.css'
import { nameIn, refusalOn } from './seat-conflict'
import { useUndoEdit } from './undo-edit'
import { useEditForm } from './use-edit-form'
import { WhenFields } from './when-fields'
import type { Choices } from './wish'

type EditFormProps = {
  liveSessionId: string
  opened: Agreement
  choices: Choices
  replacedId: string | null
}

/** Who, when, where and how long, of an interview that is agreed, and the situation it plays. */
export function EditForm({ liveSessionId, opened, choices, replacedId }: EditFormProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('planning.edit')
  const router = useRouter()
  const now = useNow().getTime()
  const offerUndo = useUndoEdit(liveSessionId)
  const cohort = `/cohorts/${opened.cohortId}`
  const edit = useEditForm({
    liveSessionId,
    opened,
    choices,
    replacedId,
    onSaved(before, version) {
      if (version !== null) offerUndo(before, version)
      router.push(cohort)
    },
  })
  const { form, base, taken } = edit
  const chosen = choices.scenarios.find(({ key }) => key === form.values.scenarioKey)
  const isAgreed = chosen?.key === base.scenarioKey

  function focusFirst(errors: typeof form.errors) {
    const first = Object.keys(errors)[0]
    if (first) form.getInputNode(first)?.focus()
  }

  return (
    <form
      {...inertUntilHydrated}
      className={schedule.form}
      noValidate
      onSubmit={form.onSubmit((wish) => void edit.save(wish), focusFirst)}
    >
      {edit.met && <MetNotice met={edit.met} onTakeTheirs={edit.takeTheirs} />}
      {Object.entries(base.formerNames).map(([personId, name]) => (
        <p key={personId} className={classes.met}>
          {t('former', { name })}
        </p>
      ))}
      {base.absentIds.map((personId) => (
        <p key={personId} className={classes.met}>
          {t('absent', { name: nameIn(choices.members, personId) })}
        </p>
      ))}
      {base.status === 'briefing' && <p className={classes.met}>{t('isOpen')}</p>}
      <WhenFields form={form} choices={choices} today={dayOf(now, choices.timeZone)} />
      <TakenNotice taken={taken} />
      <PeopleFields
        form={form}
        choices={choices}
        refusalOf={refusalOn(chosen, isAgreed ? base.seats : [])}
        takenOf={taken.takenOf}
      />
      <ScenarioPicker form={form} choices={choices} agreed={base} />
      {isAgreed ? null : <p className={classes.note}>{t('situation')}</p>}
      <PlanFields form={form} phases={base.phases} />
      <Refusal>{edit.refusal}</Refusal>
      <Row gap="2" wraps>
        <Button type="submit" kind="primary" size="l" busy={edit.isSaving}>
          {t('save')}
        </Button>
        <ButtonLink href={cohort} kind="ghost" size="l">
          {t('back')}
        </ButtonLink>
      </Row>
    </form>
  )
}
