'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { Contents } from './contents/contents'
import { CuesPart } from './cues-part'
import { GridPart } from './grid-part'
import { MergeNotice } from './merge-notice'
import { NamePart } from './name-part'
import { OrderPart } from './order-part'
import { PlanPart } from './plan-part'
import { RetentionPart } from './retention-part'
import classes from './settings.module.css'
import { ShownPart } from './shown-part'
import { SupervisionPart } from './supervision-part'
import { useSections } from './use-sections'
import { type OpenedSettings, useSettingsForm } from './use-settings-form'

type SettingsFormProps = { cohortId: string; opened: OpenedSettings }

/** Every setting on one page; each fault is told beside its field, and nothing typed is lost. */
export function SettingsForm({ cohortId, opened }: SettingsFormProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('settings')
  const errorMessage = useErrorMessage()
  const form = useSettingsForm(cohortId, opened, useSearchParams().get('grid'))
  const faultCount = Object.keys(form.faults).length
  return (
    <form
      {...inertUntilHydrated}
      ref={form.ref}
      className={classes.columns}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void form.save()
      }}
    >
      <Contents items={useSections(form)} />
      <div className={classes.sections}>
        <p className={classes.pinned}>{t('pinned')}</p>
        {form.met && <MergeNotice met={form.met} onTakeTheirs={form.takeTheirs} />}
        <NamePart form={form} />
        <GridPart form={form} />
        <PlanPart form={form} phases={form.grid.phases} />
        <ShownPart form={form} families={form.grid.families} />
        <OrderPart form={form} />
        <SupervisionPart form={form} />
        <CuesPart form={form} />
        <RetentionPart cohortId={cohortId} form={form} opened={form.opened} />
        <Refusal>{form.refusal && errorMessage(form.refusal)}</Refusal>
        <div className={classes.bar}>
          <Button type="submit" kind="primary" size="l" busy={form.isSaving}>
            {t('save.action')}
          </Button>
          <p role="status" data-tone={faultCount > 0 ? 'fault' : form.isSaved ? 'ok' : undefined}>
            {faultCount > 0
              ? t('save.faults', { count: faultCount })
              : form.isDirty
                ? t('save.unsaved')
                : form.isSaved
                  ? t('save.saved')
                  : ''}
          </p>
          {form.isDirty && (
            <Button kind="ghost" size="l" onClick={form.revert}>
              {t('save.revert')}
            </Button>
          )}
        </div>
      </div>
    </form>
  )
}
