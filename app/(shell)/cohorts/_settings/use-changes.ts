import { useLocale, useTranslations } from 'next-intl'
import { typedTotal } from '@/app/_kit/fields/typed-plan'
import { useList } from '@/app/_kit/text/use-list'
import type { SettingsPart } from '@/domain/cohort/merge-settings'
import { localize } from '@/domain/localized'
import type { Change } from './contents/unsaved'
import type { Draft } from './draft'
import type { SettingsFormState } from './use-settings-form'

const fields: Readonly<Record<SettingsPart, readonly (keyof Draft)[]>> = {
  name: ['name'],
  timeZone: ['timeZone'],
  grid: ['grid'],
  plan: ['phases', 'around'],
  shownLive: ['shownLive'],
  speakingOrder: ['order'],
  turnMinutes: ['turnMinutes'],
  viewsOpen: ['viewsOpen'],
  supervision: ['supervision'],
  asksConsent: ['asksConsent'],
  cueTexts: ['ownTexts', 'texts'],
  cueIcons: ['icons'],
  recording: ['recording'],
  retention: ['retention'],
}
const parts = Object.keys(fields) as SettingsPart[]

/** What is typed and not saved yet, part by part, each as it was and as it would be. */
export function useChanges({ draft, saved, grids }: SettingsFormState): readonly Change[] {
  const t = useTranslations('settings')
  const seat = useTranslations('common.seat')
  const locale = useLocale()
  const list = useList()

  function say(part: SettingsPart, of: Draft): string | null {
    switch (part) {
      case 'name':
      case 'timeZone':
        return of[part]
      case 'grid':
        return titleOf(of)
      case 'plan':
        return t('unsaved.minutes', { count: typedTotal({ phases: of.phases, ...of.around }) })
      case 'speakingOrder':
        return list(of.order.flatMap(({ id, speaks }) => (speaks ? seat(id) : [])))
      case 'turnMinutes':
        return t('unsaved.minutes', { count: Number(of.turnMinutes) })
      case 'viewsOpen':
        return t(`order.${of.viewsOpen}.label`)
      case 'supervision':
        return t(`supervision.${of.supervision}.label`)
      default:
        return null
    }
  }

  function titleOf({ grid }: Draft): string | null {
    const chosen = grids.find(({ key, version }) => key === grid.key && version === grid.version)
    return chosen ? localize(chosen.title, locale) : null
  }

  return parts
    .filter((part) =>
      fields[part].some((field) => JSON.stringify(draft[field]) !== JSON.stringify(saved[field])),
    )
    .map((part) => ({ part, before: say(part, saved), after: say(part, draft) }))
}
