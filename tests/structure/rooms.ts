import { dirname } from 'node:path'
import { floorFault } from './floors'
import { type ImportGraph, sourceFolders } from './import-graph'

/** What each top folder may import besides itself. `server/entry/trpc` gives the screens its types; pages and route handlers call verbs. */
export const mayImport: Readonly<Record<(typeof sourceFolders)[number], readonly string[]>> = {
  domain: [],
  i18n: ['domain'],
  reading: ['domain', 'i18n'],
  client: ['domain'],
  db: ['domain'],
  server: ['domain', 'reading', 'i18n', 'db'],
  app: ['domain', 'reading', 'client', 'i18n', 'server'],
}

/**
 * The rooms of app/, from the ground up. A room imports itself and rooms of earlier rows. Rooms of one row do not
 * import each other: what two need moves to a row below.
 */
export const rows: readonly (readonly string[])[] = [
  ['app/_auth', 'app/_trpc', 'app/_files'],
  ['app/_kit'],
  ['app/_preferences', 'app/_absence', 'app/_agreement', 'app/_live/session', 'app/_recordings'],
  ['app/_live/frame'],
  ['app/_live/parts', 'app/_live/consents', 'app/_paper'],
  ['app/_brief', 'app/_live/meeting/pieces', 'app/_live/recording/consent'],
  ['app/_live/meeting/check', 'app/_live/recording'],
  ['app/_live/meeting', 'app/_live/recording/room'],
  ['app/_live/timeline/playhead', 'app/_live/timeline/moving', 'app/_live/recording/watched'],
  ['app/_live/timeline/bars'],
  ['app/_live/timeline/drawing'],
  ['app/_live/timeline'],
  [
    'app/_live/brought',
    'app/_live/console/desk',
    'app/_live/debrief/parts',
    'app/_live/debrief/opening',
    'app/_live/reflection/moment',
    'app/_live/recall',
  ],
  ['app/_live/briefing/cards'],
  [
    'app/_live/advisor',
    'app/_live/beneficiary',
    'app/_live/left',
    'app/_live/reflection',
    'app/_live/waiting',
    'app/_live/console/beside',
    'app/_live/console/course',
    'app/_live/console/cues',
    'app/_live/console/grid',
    'app/_live/console/log',
    'app/_live/debrief/agreement',
    'app/_live/debrief/correct',
    'app/_live/debrief/heard',
    'app/_live/debrief/recall',
    'app/_live/debrief/remarks',
  ],
  ['app/_live/debrief/takes/played'],
  ['app/_live/debrief/takes'],
  ['app/_rehearsal', 'app/_stimulus', 'app/_recorder'],
  ['app/_stimulus/alone', 'app/_stimulus/screen', 'app/_stimulus/fields'],
  ['app/_lending'],
  [
    'app/_live/briefing',
    'app/_live/console/pad',
    'app/_live/console/unsealing',
    'app/_live/debrief/figures',
    'app/_live/debrief/first',
    'app/_live/debrief/stage',
    'app/_live/debrief/talk',
  ],
  ['app/_live/debrief/listening/follow'],
  ['app/_live/debrief/listening/passage', 'app/_live/debrief/listening/passages'],
  ['app/_live/debrief/listening'],
  ['app/_live/console', 'app/_live/debrief'],
  ['app/(shell)/_palette'],
  ['app/_live', 'app/_availability', 'app/(shell)/_shell', 'app/(entry)/_entry'],
  ['app/(shell)/cohorts/_doubles', 'app/(shell)/cohorts/_people', 'app/(shell)/administration/_found'],
  [
    'app/(shell)/_calendar',
    'app/(shell)/_sessions',
    'app/(entry)/_links',
    'app/(shell)/cohorts/_grid',
    'app/(shell)/cohorts/_exchange',
    'app/(shell)/cohorts/_erasure',
    'app/(shell)/cohorts/_proposal',
    'app/(shell)/cohorts/_changes',
    'app/(shell)/cohorts/_archive',
    'app/(shell)/cohorts/_retention',
    'app/(shell)/administration/_receipts',
    'app/(shell)/administration/_relay',
    'app/(shell)/administration/_choice',
  ],
  [
    'app/(shell)/cohorts/_members/invite',
    'app/(shell)/cohorts/_overview/year',
    'app/(shell)/cohorts/_board/waiting',
    'app/(shell)/cohorts/_settings/contents',
    'app/(shell)/cohorts/_settings/recording',
    'app/(shell)/administration/_demonstration',
  ],
  ['app/(shell)/cohorts/_overview'],
  ['app/(shell)/cohorts/_board/state'],
  ['app/(shell)/cohorts/_board/card'],
  ['app/(shell)/cohorts/_library'],
  ['app/(shell)/cohorts/_situations/editor/fields'],
  ['app/(shell)/cohorts/_situations/editor/beside'],
  ['app/(shell)/cohorts/_situations/editor'],
  [
    'app/(shell)/account/_account',
    'app/(shell)/administration/_administration',
    'app/(shell)/administration/state/_state',
    'app/(entry)/mail/_mail',
    'app/(shell)/cohorts/_mail',
    'app/(shell)/cohorts/_exports',
    'app/(shell)/cohorts/_journal',
    'app/(shell)/cohorts/_members',
    'app/(shell)/cohorts/_board',
    'app/(shell)/cohorts/_new',
    'app/(shell)/cohorts/_rounds',
    'app/(shell)/cohorts/_schedule',
    'app/(shell)/cohorts/_settings',
    'app/(shell)/cohorts/_situations',
    'app/(shell)/cohorts/_stimuli',
    'app/(shell)/my-data/_my-data',
    'app/(shell)/preferences/_preferences',
    'app/(shell)/sessions/_mine',
    'app/_wall',
  ],
  ['app/(shell)/cohorts/_availability', 'app/hours/_hours'],
  ['app/(shell)/cohorts/_absence'],
  ['app/(shell)/cohorts/_grids/desk'],
  [
    'app/(shell)/cohorts/_grids/keyboard',
    'app/(shell)/cohorts/_grids/preview',
    'app/(shell)/cohorts/_grids/side',
  ],
  ['app/(shell)/cohorts/_grids/forms'],
  ['app/(shell)/cohorts/_grids/editor'],
  ['app/(shell)/cohorts/_grids'],
  ['app/(shell)/my-data/recordings/_recordings'],
  ['app/(shell)/today/_organised'],
  ['app/(shell)/today/_today'],
  ['app'],
]

const rowOf = new Map(rows.flatMap((row, index) => row.map((room) => [room, index] as const)))

/** The room a file of app/ stands in: the nearest folder above it that is one. */
export function roomOf(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) if (rowOf.has(folder)) return folder
}

/** Imports that go up, or across, as sentences that say where the code belongs. */
export function wrongImports(graph: ImportGraph): readonly string[] {
  return [...graph].flatMap(([file, imports]) => [...imports].flatMap((other) => fault(file, other) ?? []))
}

function fault(file: string, other: string): string | null {
  const [from, to] = [topOf(file), topOf(other)]
  if (from !== to) {
    if (mayImport[from].includes(to)) return null
    return `${file} imports ${other}: ${from}/ may import ${mayImport[from].join(', ') || 'nothing else'}. Move what both need down, or pass it in.`
  }
  if (from === 'server') return floorFault(file, other)
  if (from !== 'app') return null
  const [room, target] = [roomOf(file), roomOf(other)]
  if (room === target || (rowOf.get(target) ?? 0) < (rowOf.get(room) ?? 0)) return null
  return `${file} imports ${other}: ${target} does not stand below ${room}. Move what both need to a room below them.`
}

function topOf(file: string): (typeof sourceFolders)[number] {
  const top = sourceFolders.find((folder) => file.startsWith(`${folder}/`))
  if (!top) throw new Error(`${file} stands in no folder of the product`)
  return top
}
