'use client'

import { Checkbox, NumberInput, Radio } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Choice } from '@/app/_kit/fields/choice'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useTRPC } from '@/app/_trpc/client'
import { recordedMedia } from '@/domain/live-session/recording/answer'
import { leftoverDays, type Offerer, offerers } from '@/domain/live-session/recording/terms'
import { AgreementText } from './agreement-text'
import { RecordingDays } from './recording-days'
import type { RecordingForm } from './recording-draft'
import classes from './recording-part.module.css'
import { RecordingRow } from './recording-row'
import { SpaceCard } from './space-card'
import space from './space-card.module.css'
import { StorageCard } from './storage-card'

type RecordingPartProps = { readonly anchor: string; readonly cohortId: string; readonly form: RecordingForm }

/** Whether interviews of this cohort may be recorded, by whose proposal, what, for how long and for whom. */
export function RecordingPart({ anchor, cohortId, form }: RecordingPartProps) {
  const { data: me } = useSuspenseQuery(useTRPC().person.me.queryOptions())
  const { isAdministrator } = me
  const t = useTranslations('settings.recording')
  const { draft, faults, change } = form
  const { recording } = draft
  const set = (part: Partial<typeof recording>) => change({ recording: { ...recording, ...part } })
  return (
    <FormPart anchor={anchor} title={t('title')} isRoomy>
      <Choice
        label={t('isOn.label')}
        hint={t('isOn.hint')}
        control={
          <Checkbox
            checked={recording.isOn}
            onChange={(event) => set({ isOn: event.currentTarget.checked })}
          />
        }
      />
      {recording.isOn && !form.opened.canRecord ? <p className={classes.fault}>{t('noKeys')}</p> : null}
      <div className={classes.rows} hidden={!recording.isOn}>
        <RecordingRow title={t('offeredBy.title')} hint={t('offeredBy.hint')}>
          {offerers.map((each) => (
            <Choice
              key={each}
              label={t(`offeredBy.${each}.label`)}
              hint={t(`offeredBy.${each}.hint`)}
              control={
                <Checkbox
                  checked={recording.offeredBy.includes(each)}
                  onChange={() => set({ offeredBy: toggled(recording.offeredBy, each) })}
                />
              }
            />
          ))}
          {faults['recording.offeredBy'] ? (
            <p className={classes.fault} role="alert">
              {t('nobodyOffers')}
            </p>
          ) : null}
        </RecordingRow>
        <RecordingRow title={t('media.title')} hint={t('media.hint')}>
          {recordedMedia.map((each) => (
            <Choice
              key={each}
              label={t(`media.${each}.label`)}
              hint={t(`media.${each}.hint`)}
              control={
                <Radio
                  name="recorded-media"
                  checked={recording.media === each}
                  onChange={() => set({ media: each })}
                />
              }
            />
          ))}
        </RecordingRow>
        <RecordingRow title={t('days.title')} hint={t('days.hint')}>
          <RecordingDays form={form} />
          <p className={classes.note}>{t('days.note')}</p>
        </RecordingRow>
        <RecordingRow title={t('listeners.title')} hint={t('listeners.hint')}>
          <p className={classes.always}>
            <b>{t('listeners.seats.label')}</b> {t('listeners.seats.hint')}
          </p>
          <Choice
            label={t('listeners.second.label')}
            hint={t('listeners.second.hint')}
            control={
              <Checkbox
                checked={recording.secondListens}
                onChange={(event) => set({ secondListens: event.currentTarget.checked })}
              />
            }
          />
        </RecordingRow>
        <RecordingRow title={t('leftovers.title')} hint={t('leftovers.hint')}>
          <div className={classes.days}>
            <NumberInput
              aria-label={t('leftovers.label')}
              suffix={t('unit', { count: Number(recording.leftoverDays) })}
              min={leftoverDays.least}
              max={leftoverDays.most}
              clampBehavior="none"
              allowDecimal={false}
              value={recording.leftoverDays}
              error={
                faults['recording.leftoverDays'] &&
                t('leftovers.fault', { least: leftoverDays.least, most: leftoverDays.most })
              }
              onChange={(length) => set({ leftoverDays: length })}
            />
            <p className={classes.note}>{t('leftovers.note')}</p>
          </div>
        </RecordingRow>
        <AgreementText form={form} />
      </div>
      {recording.isOn && form.opened.canRecord ? (
        <div className={space.cards}>
          <SpaceCard cohortId={cohortId} timeZone={form.opened.timeZone} mayChange={isAdministrator} />
          {isAdministrator ? <StorageCard /> : null}
        </div>
      ) : null}
    </FormPart>
  )
}

/** The same seats with one more or one fewer, in the order in which they are offered. */
function toggled(chosen: readonly Offerer[], one: Offerer): Offerer[] {
  const isChosen = chosen.includes(one)
  return offerers.filter((each) => (each === one ? !isChosen : chosen.includes(each)))
}
