'use client'

import { Checkbox, NumberInput, Radio } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Choice } from '@/app/_kit/fields/choice'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { openings } from '@/domain/live-session/core/settings'

import { ReorderList } from './reorder-list'
import classes from './settings.module.css'
import { sections } from './use-sections'
import type { SettingsFormState } from './use-settings-form'

/** Who speaks in the debrief, in which order, for how long. */
export function OrderPart({ form }: { form: SettingsFormState }) {
  const t = useTranslations('settings')
  const seat = useTranslations('common.seat')
  const { draft, faults, change } = form
  const order = useFieldError(faults['settings.speakingOrder'] && t('fault.nobodySpeaks'))
  return (
    <FormPart anchor={sections.order} title={t('order.title')} hint={t('order.hint')}>
      <ReorderList
        label={t('order.list')}
        items={draft.order}
        nameOf={({ id }) => seat(id)}
        onOrder={(order) => change({ order })}
      >
        {({ id, speaks }) => (
          <div className={classes.turn} data-silent={!speaks || undefined}>
            <span>{seat(id)}</span>
            <Checkbox
              label={t('order.short')}
              aria-label={t('order.speaks', { seat: seat(id) })}
              {...order.control}
              checked={speaks}
              onChange={(event) => {
                const has = event.currentTarget.checked
                change({
                  order: draft.order.map((each) => (each.id === id ? { ...each, speaks: has } : each)),
                })
              }}
            />
          </div>
        )}
      </ReorderList>
      {order.sentence}
      <NumberInput
        className={classes.turnMinutes}
        label={t('order.minutes')}
        min={1}
        max={30}
        clampBehavior="none"
        allowDecimal={false}
        value={draft.turnMinutes}
        error={faults['settings.turnMinutes'] && t('fault.turnMinutes')}
        onChange={(turnMinutes) => change({ turnMinutes })}
      />
      <h2 className={classes.within}>{t('order.views')}</h2>
      {openings.map((way) => (
        <Choice
          key={way}
          label={t(`order.${way}.label`)}
          hint={t(`order.${way}.hint`)}
          control={
            <Radio
              name="viewsOpen"
              checked={draft.viewsOpen === way}
              onChange={() => change({ viewsOpen: way })}
            />
          }
        />
      ))}
    </FormPart>
  )
}
