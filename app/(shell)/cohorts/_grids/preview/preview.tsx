'use client'

import { IconArrowsMaximize } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { shownGrid } from '@/domain/observation/editing/shown-grid'
import { useEditor } from '../desk/use-grid-editor'
import styles from './preview.module.css'
import { type Screen, ScreenOf, screens } from './screens'

/** The grid as the screens of an interview will show it. */
export function Preview() {
  const t = useTranslations('grids.editor.preview')
  const { draft, item } = useEditor()
  const shown = useDeferredValue(draft)
  const [screen, setScreen] = useState<Screen>('console')
  const [isLarge, setLarge] = useState(false)
  const version = item.state?.latest ?? 1
  const grid = useMemo(() => shownGrid(shown, { key: item.key, version }), [shown, item.key, version])
  return (
    <section className={styles.preview} aria-label={t('title')}>
      <div className={styles.bar}>
        <TabList
          id="grid-preview"
          label={t('title')}
          tab={screen}
          tabs={screens}
          titles={{ console: t('console'), pad: t('pad'), self: t('self') }}
          onTab={setScreen}
        />
        <Button kind="ghost" size="s" square aria-label={t('enlarge')} onClick={() => setLarge(true)}>
          <IconArrowsMaximize size={16} stroke={1.5} aria-hidden="true" />
        </Button>
      </div>
      <div className={styles.stage} {...panelOf('grid-preview', screen)} data-screen={screen}>
        {/* Looked at here, so its controls are disabled; tried where it is enlarged. */}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset that is disabled would grey what is shown. */}
        <div className={styles.scaled} inert role="group" aria-disabled="true">
          <ScreenOf grid={grid} screen={screen} />
        </div>
      </div>
      <p className={styles.note}>{t('drawn')}</p>
      {isLarge ? (
        <Dialog
          size={screen === 'pad' ? 480 : 900}
          title={t('try')}
          closeLabel={t('close')}
          onClose={() => setLarge(false)}
        >
          <div className={styles.large}>
            <ScreenOf grid={grid} screen={screen} />
          </div>
        </Dialog>
      ) : null}
    </section>
  )
}
