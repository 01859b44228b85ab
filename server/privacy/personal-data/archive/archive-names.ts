import { type ArchiveTable, archiveTables } from '@/reading/archive/fields'
import type { ReaderWords } from '@/reading/words/reader-words'

/** What the files of an archive are called, in the reader's language; letters that every system can unpack. */
export function archiveNames({ t }: ReaderWords) {
  const folder = t('archive.fileName.tables')
  const tables = Object.fromEntries(
    (Object.keys(archiveTables) as ArchiveTable[]).map((table) => [
      table,
      `${folder}/${t(`archive.fileName.${table}`)}.csv`,
    ]),
  ) as Record<ArchiveTable, string>
  return {
    json: t('archive.fileName.json'),
    readme: t('archive.fileName.readme'),
    tables,
    /** A debrief under the name its PDF has; of two of one name the second is numbered. */
    debrief(fileName: string, taken: ReadonlySet<string>): string {
      const plain = fileName.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\.pdf$/u, '')
      for (let number = 1; ; number += 1) {
        const name = `${t('archive.fileName.debriefs')}/${plain}${number > 1 ? ` (${number})` : ''}.pdf`
        if (!taken.has(name)) return name
      }
    },
  }
}
