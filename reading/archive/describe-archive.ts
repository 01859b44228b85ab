import { keptTables } from '@/domain/personal-data/kept-tables'
import type { ReaderWords } from '@/reading/words/reader-words'
import {
  type ArchiveColumn,
  type ArchiveField,
  type ArchiveObject,
  type ArchiveTable,
  archiveObjects,
  archiveTables,
} from './fields'

/** Where each file stands in an archive. `debriefs`: of each PDF. */
export type ArchiveFiles = {
  readonly json: string
  readonly tables: Readonly<Record<ArchiveTable, string>>
  readonly debriefs: readonly string[]
}

type About = {
  readonly name: string
  readonly madeAt: number
  readonly files: ArchiveFiles
  /** How many debriefs could not become a PDF. */
  readonly failed: number
}

/** The description that lies in an archive: what each file is, and each field of each, in the reader's language. */
export function describeArchive({ name, madeAt, files, failed }: About, { t, dates }: ReaderWords): string {
  const line = (field: ArchiveField) => `  ${field} : ${t(`archive.field.${field}`)}`
  const column = (field: ArchiveColumn) =>
    `  ${t(`archive.heading.${field}`)} : ${t(`archive.field.${field}`)}`
  const table = (key: ArchiveTable) => [
    `${files.tables[key]}`,
    `${t(`archive.table.${key}`)}`,
    ...archiveTables[key].map(column),
    '',
  ]
  const object = (key: ArchiveObject) => [
    `${key === 'root' ? files.json : `${files.json}, ${key}`}`,
    ...archiveObjects[key].map(line),
    '',
  ]
  return [
    t('archive.readme.title', { name }),
    t('archive.readme.made', { day: dates.longDate(madeAt), time: dates.time(madeAt) }),
    '',
    t('archive.readme.lead'),
    '',
    heading(t('archive.readme.files')),
    files.json,
    ...Object.values(files.tables),
    ...files.debriefs,
    ...(failed > 0 ? ['', t('archive.readme.failed', { count: failed })] : []),
    '',
    heading(t('archive.readme.tables')),
    t('archive.readme.csv'),
    '',
    ...(Object.keys(archiveTables) as ArchiveTable[]).flatMap(table),
    heading(t('archive.readme.data')),
    t('archive.readme.json'),
    '',
    ...(Object.keys(archiveObjects) as ArchiveObject[]).flatMap(object),
    heading(t('archive.readme.debriefs')),
    t('archive.readme.pdf'),
    '',
    heading(t('archive.readme.leftOut')),
    ...leftOut().map((why) => `- ${t(`archive.leftOut.${why}`)}`),
    `- ${t('archive.leftOut.ofOthers')}`,
    `- ${t('archive.leftOut.onDevices')}`,
    '',
  ].join('\r\n')
}

function heading(text: string): string {
  return `== ${text} ==`
}

/** Why something is kept and not in the archive, each reason once. */
function leftOut() {
  const reasons = Object.values(keptTables).flatMap(({ archive }) =>
    typeof archive === 'string' || archive.leftOut === 'ofNobody' ? [] : [archive.leftOut],
  )
  return [...new Set(reasons)]
}
