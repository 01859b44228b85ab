'use client'

import { useLocale, useTranslations } from 'next-intl'
import { PlainSelect } from '@/app/_kit/fields/plain-select'
import { VoiceArea } from '@/app/_kit/fields/voice-area'
import { useLive } from '@/app/_live/session/live-session-provider'
import { localize } from '@/domain/localized'
import { type SelfAssessment, selfAssessmentTextMaxLength } from '@/domain/observation/self-assessment'
import { MomentDirectionChoice } from './moment-direction-choice'
import { MomentPlace } from './moment-place'

type Moment = SelfAssessment['moment']
type KeptMomentProps = {
  readonly moment: Moment
  /** Whether the form asks again how the moment went. */
  readonly lacksDirection: boolean
  readonly onChange: (moment: Moment) => void
}

/** The moment that the advisor keeps: in words, how it went, when it was, what it showed. */
export function KeptMoment({ moment, lacksDirection, onChange }: KeptMomentProps) {
  const t = useTranslations('reflection.self')
  const locale = useLocale()
  const { grid } = useLive().room
  return (
    <>
      <VoiceArea
        label={t('momentText')}
        placeholder={t('momentPlaceholder')}
        maxLength={selfAssessmentTextMaxLength}
        value={moment.text}
        onChange={(text) => onChange({ ...moment, text })}
      />
      <MomentDirectionChoice
        direction={moment.direction}
        missing={lacksDirection}
        onChoose={(direction) => onChange({ ...moment, direction })}
      />
      <MomentPlace at={moment.at} onPlace={(at) => onChange({ ...moment, at })} />
      <PlainSelect
        label={t('momentCode')}
        value={moment.codeKey ?? ''}
        onChange={(codeKey) => onChange({ ...moment, codeKey: codeKey || null })}
        choices={[
          { value: '', label: t('momentNone') },
          ...grid.codes.map((code) => ({ value: code.key, label: localize(code.label, locale) })),
        ]}
      />
    </>
  )
}
