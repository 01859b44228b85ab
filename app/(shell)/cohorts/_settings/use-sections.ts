import { useLocale, useTranslations } from 'next-intl'
import { typedTotal } from '@/app/_kit/fields/typed-plan'
import { useList } from '@/app/_kit/text/use-list'
import { localize } from '@/domain/localized'
import type { ContentsItem } from './contents/contents'
import type { Draft } from './draft'
import type { SettingsFormState } from './use-settings-form'

/** Where each section of the settings stands on its page. */
export const sections = {
  name: 'cohort',
  grid: 'grid',
  plan: 'durations',
  shown: 'shown',
  order: 'debrief',
  supervision: 'supervision',
  cues: 'cues',
  recording: 'recording',
  retention: 'retention',
} as const
type Section = keyof typeof sections

const fields: Record<Section, readonly (keyof Draft)[]> = {
  name: ['name', 'timeZone'],
  grid: ['grid'],
  plan: ['phases', 'around'],
  shown: ['shownLive'],
  order: ['order', 'turnMinutes', 'viewsOpen'],
  supervision: ['supervision', 'asksConsent'],
  cues: ['ownTexts', 'texts', 'icons'],
  recording: ['recording'],
  retention: ['retention'],
}

/** Beginnings of the paths of faults, by section. */
const faultsOf: Record<Section, readonly string[]> = {
  name: ['name', 'timeZone'],
  grid: ['grid'],
  plan: ['plan.'],
  shown: ['settings.shownLive'],
  order: ['settings.speakingOrder', 'settings.turnMinutes'],
  supervision: ['settings.supervision'],
  cues: ['settings.readyCues'],
  recording: ['recording'],
  retention: ['retention.'],
}

/** The sections of the settings with what is set there, for their contents. */
export function useSections({ draft, saved, grid, faults }: SettingsFormState): readonly ContentsItem[] {
  const t = useTranslations('settings')
  const said = useTranslations('settings.contents')
  const gridWords = useTranslations('gridChoice')
  const retention = useTranslations('retention')
  const seat = useTranslations('common.seat')
  const locale = useLocale()
  const list = useList()
  const minutes = typedTotal({ phases: draft.phases, ...draft.around })
  const titles: Record<Section, string> = {
    name: t('name.title'),
    grid: gridWords('title'),
    plan: said('plan'),
    shown: said('shown'),
    order: said('order'),
    supervision: said('supervision'),
    cues: t('cues.title'),
    recording: t('recording.title'),
    retention: retention('title'),
  }
  const values: Record<Section, string | null> = {
    name: draft.name,
    grid: localize(grid.title, locale),
    plan: said('minutes', { count: minutes }),
    shown: null,
    order: list(draft.order.flatMap(({ id, speaks }) => (speaks ? seat(id) : []))),
    supervision: t(`supervision.${draft.supervision}.label`),
    cues: said('texts', { isOwn: String(draft.ownTexts), count: draft.icons.length }),
    recording: said('recording', { isOn: String(draft.recording.isOn), media: draft.recording.media }),
    retention: null,
  }
  return (Object.keys(sections) as Section[]).map((section) => ({
    anchor: sections[section],
    title: titles[section],
    value: values[section],
    isChanged: fields[section].some((field) => JSON.stringify(draft[field]) !== JSON.stringify(saved[field])),
    isFaulty: Object.keys(faults).some((path) => faultsOf[section].some((start) => path.startsWith(start))),
  }))
}
