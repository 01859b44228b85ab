'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { Said } from '@/app/_kit/text/said'
import { useList } from '@/app/_kit/text/use-list'
import { type Library, readersOf, type Situation } from './asked'
import { prepareWith } from './card-acts'
import { GatheredRemarks } from './editor/beside/gathered-remarks'
import { Difficulty, Level, Trained } from './facts'
import classes from './situation-dialog.module.css'
import { editorOf } from './use-situation-acts'

type SituationDialogProps = {
  cohortId: string
  situation: Situation
  library: Library
  onClose: () => void
}

/** All that the reader may read of a situation, and who in the cohort it binds. */
export function SituationDialog({ cohortId, situation, library, onClose }: SituationDialogProps) {
  const t = useTranslations('situations')
  const words = useTranslations('cohort.schedule')
  const common = useTranslations('common')
  const _locale = useLocale()
  const { key, shortName, age, occupation, referral, difficulty, level, secrets } = situation
  return (
    <Dialog
      title={words('persona', { name: shortName, age })}
      size={640}
      closeLabel={common('close')}
      onClose={onClose}
    >
      <div className={classes.parts}>
        <div>
          <p className={classes.small}>
            <Said of={occupation} />
          </p>
          <p className={classes.voice}>
            <Said of={referral} say={(text) => words('quote', { text })} />
          </p>
          <p className={classes.tags}>
            <Difficulty difficulty={difficulty} />
            <Level level={level} />
            <Trained secrets={secrets} />
          </p>
        </div>
        {secrets ? <Secrets secrets={secrets} /> : <p className={classes.shut}>{t('shutLong')}</p>}
        <Bound situation={situation} members={library.members} />
        {secrets ? <GatheredRemarks cohortId={cohortId} scenarioKey={key} /> : null}
        <Row gap="2" wraps data-foot>
          {library.mayPrepare ? (
            <ButtonLink href={prepareWith(cohortId, key)} kind="primary">
              {t('prepareLong')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={editorOf(cohortId, key)}>{t('toEditor')}</ButtonLink>
        </Row>
      </div>
    </Dialog>
  )
}

function Secrets({ secrets }: { secrets: NonNullable<Situation['secrets']> }) {
  const t = useTranslations('situations')
  const words = useTranslations('cohort.schedule')
  const _locale = useLocale()
  return (
    <>
      <section>
        <h3>{t('brief')}</h3>
        <p className={classes.brief}>
          <Said of={secrets.privateBrief} />
        </p>
      </section>
      <section>
        <h3>{t('reveals')}</h3>
        <Stack as="ul" gap="3">
          {secrets.reveals.map(({ id, fact, line, unlockedBy }) => (
            <li key={id}>
              <b>
                <Said of={fact} />
              </b>
              <p className={classes.line}>
                <Said of={line} say={(text) => words('quote', { text })} />
              </p>
              <p className={classes.small}>
                <Said of={unlockedBy} say={(text) => t('earnedBy', { move: text })} />
              </p>
            </li>
          ))}
        </Stack>
      </section>
      <section>
        <h3>{t('trapTitle')}</h3>
        <p>
          <Said of={secrets.trap} />
        </p>
      </section>
    </>
  )
}

/** Members who have played a situation, know its brief otherwise, or are seated to advise or observe on it. */
function Bound({ situation, members }: { situation: Situation; members: Library['members'] }) {
  const t = useTranslations('situations')
  const words = useTranslations('planning.picker')
  const list = useList()
  const namesOf = (ids: readonly string[]) =>
    members.filter(({ personId }) => ids.includes(personId)).map(({ name }) => name)
  const held = (kind: 'saw' | 'observes' | 'advises') =>
    Object.keys(situation.knowledge).filter((id) => situation.knowledge[id] === kind)
  const lines = [
    { key: 'played', ids: situation.playerIds, say: (names: string) => t('havePlayed', { names }) },
    { key: 'read', ids: readersOf(situation), say: (names: string) => words('knows', { names }) },
    { key: 'saw', ids: held('saw'), say: (names: string) => words('saw', { names }) },
    { key: 'advises', ids: held('advises'), say: (names: string) => words('advises', { names }) },
    { key: 'observes', ids: held('observes'), say: (names: string) => words('observes', { names }) },
  ].filter(({ ids }) => ids.length > 0)
  return (
    <section>
      <h3>{t('here')}</h3>
      {lines.length === 0 ? <p className={classes.small}>{t('nobodyHere')}</p> : null}
      {lines.map(({ key, ids, say }) => (
        <p key={key} className={classes.small}>
          {say(list(namesOf(ids)))}
        </p>
      ))}
    </section>
  )
}
