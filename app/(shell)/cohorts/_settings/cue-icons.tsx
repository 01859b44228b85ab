'use client'

import { useTranslations } from 'next-intl'
import { CueIcon, useCueWords } from '@/app/_kit/marks/cue-icon'
import { cueIcons, readyCuesMax } from '@/domain/live-session/core/settings'
import classes from './cue-icons.module.css'
import type { SettingsFormState } from './use-settings-form'

/** Choice of the icons to have at hand; they are ordered as they were chosen. */
export function CueIcons({ form }: { form: SettingsFormState }) {
  const t = useTranslations('settings.cues')
  const words = useCueWords()
  const { icons } = form.draft
  const isFull = icons.length >= readyCuesMax
  return (
    <fieldset className={classes.icons}>
      <legend>
        {t('icons')} <small>{t('iconsHint', { count: icons.length, most: readyCuesMax })}</small>
      </legend>
      {cueIcons.map((icon) => {
        const place = icons.indexOf(icon)
        const isChosen = place !== -1
        return (
          <label key={icon} className={classes.icon}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isFull && !isChosen}
              onChange={() =>
                form.change({ icons: isChosen ? icons.filter((each) => each !== icon) : [...icons, icon] })
              }
            />
            <CueIcon icon={icon} size={24} />
            <span>{words({ text: null, icon })}</span>
            <b aria-hidden>{isChosen ? place + 1 : ''}</b>
          </label>
        )
      })}
    </fieldset>
  )
}
