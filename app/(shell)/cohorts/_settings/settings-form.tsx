'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { Contents } from './contents/contents'
import aside from './contents/contents.module.css'
import { FindSetting } from './contents/find-setting'
import { Neighbours } from './contents/neighbours'
import { SaveBar } from './contents/save-bar'
import { Unsaved } from './contents/unsaved'
import { useOpenSection } from './contents/use-open-section'
import { CuesPart } from './cues-part'
import { GridPart } from './grid-part'
import { MergeNotice } from './merge-notice'
import { NamePart } from './name-part'
import { OrderPart } from './order-part'
import { PlanPart } from './plan-part'
import { RecordingPart } from './recording/recording-part'
import { RetentionPart } from './retention-part'
import classes from './settings.module.css'
import { ShownPart } from './shown-part'
import { SupervisionPart } from './supervision-part'
import { useChanges } from './use-changes'
import { sections, useSections } from './use-sections'
import { type OpenedSettings, useSettingsForm } from './use-settings-form'

type SettingsFormProps = { cohortId: string; opened: OpenedSettings }

const anchors: readonly string[] = Object.values(sections)

/** The settings, one section at a time; each fault is told beside its field, and nothing typed is lost. */
export function SettingsForm({ cohortId, opened }: SettingsFormProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('settings')
  const errorMessage = useErrorMessage()
  const section = useOpenSection(anchors)
  const form = useSettingsForm(cohortId, opened, useSearchParams().get('grid'), section.reveal)
  const items = useSections(form)
  const changes = useChanges(form)
  const shown = (anchor: string, part: ReactNode) => (
    <div data-section={anchor} hidden={section.here !== anchor}>
      {part}
    </div>
  )

  function saveByKey(event: KeyboardEvent) {
    if (
      event.key.toLowerCase() !== 's' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return
    event.preventDefault()
    if (form.isDirty) void form.save()
  }

  return (
    <form
      {...inertUntilHydrated}
      ref={form.ref}
      className={classes.columns}
      noValidate
      onKeyDown={saveByKey}
      onSubmit={(event) => {
        event.preventDefault()
        void form.save()
      }}
    >
      <nav className={aside.contents} aria-label={t('contents.label')}>
        <FindSetting form={form.ref} onChoose={section.reveal}>
          <Contents items={items} here={section.here} />
        </FindSetting>
      </nav>
      <div className={classes.sections}>
        {form.met && <MergeNotice met={form.met} onTakeTheirs={form.takeTheirs} />}
        {shown(sections.name, <NamePart form={form} />)}
        {shown(sections.grid, <GridPart form={form} />)}
        {shown(sections.plan, <PlanPart form={form} phases={form.grid.phases} />)}
        {shown(sections.shown, <ShownPart form={form} families={form.grid.families} />)}
        {shown(sections.order, <OrderPart form={form} />)}
        {shown(sections.supervision, <SupervisionPart form={form} />)}
        {shown(sections.cues, <CuesPart form={form} />)}
        {shown(
          sections.recording,
          <RecordingPart anchor={sections.recording} cohortId={cohortId} form={form} />,
        )}
        {shown(sections.retention, <RetentionPart cohortId={cohortId} form={form} opened={form.opened} />)}
        <Refusal>{form.refusal && errorMessage(form.refusal)}</Refusal>
        <Neighbours items={items} here={section.here} />
      </div>
      {changes.length > 0 && <Unsaved changes={changes} />}
      <SaveBar
        isDirty={form.isDirty}
        isSaving={form.isSaving}
        isSaved={form.isSaved}
        faults={Object.keys(form.faults).length}
        changed={changes.length}
        sections={items}
        onRevert={form.revert}
      />
    </form>
  )
}
