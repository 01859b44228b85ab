'use client'

import { Checkbox, NumberInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Part } from './part'
import { ReorderList } from './reorder-list'
import classes from './settings.module.css'
import type { SettingsFormState } from './use-settings-form'

/** Who speaks in the debrief, in which order, for how long. */
export function OrderPart({ form }: { form: SettingsFormState }) {
  const t = useTranslations('settings')
  const seat = useTranslations('common.seat')
  const { draft, faults, change } = form
  return (
    <Part title={t('order.title')} hint={t('order.hint')}>
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
              aria-invalid={faults['settings.speakingOrder'] !== undefined}
              aria-describedby={faults['settings.speakingOrder'] && 'order-fault'}
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
      {faults['settings.speakingOrder'] && (
        <p id="order-fault" className={classes.fault}>
          {t('fault.nobodySpeaks')}
        </p>
      )}
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
    </Part>
  )
}
