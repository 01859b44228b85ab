import {
  IconBook,
  IconCalendarOff,
  IconChartLine,
  IconCheck,
  IconDeviceLaptop,
  IconEye,
  IconFlag,
  IconHeartHandshake,
  IconLayoutGrid,
  IconMail,
  IconMessage,
  IconMicrophone,
  IconPencil,
  IconRoute,
  IconSettings,
  IconShare,
  IconUsers,
  IconVideo,
  IconZoom,
} from '@tabler/icons-react'
import type { KeptKind } from '@/domain/personal-data/kept-kinds'

const icons: Record<KeptKind, typeof IconEye> = {
  identity: IconUsers,
  marks: IconEye,
  ownMarks: IconFlag,
  reflections: IconPencil,
  dial: IconChartLine,
  comments: IconMessage,
  commitments: IconCheck,
  course: IconRoute,
  absences: IconCalendarOff,
  consents: IconHeartHandshake,
  lentMoments: IconShare,
  recordingConsents: IconMicrophone,
  recordings: IconVideo,
  practice: IconLayoutGrid,
  openings: IconZoom,
  organising: IconBook,
  letters: IconMail,
  signIns: IconDeviceLaptop,
  settings: IconSettings,
}

/** The drawing that stands before a kind of what is kept. */
export function KindIcon({ kind }: { kind: KeptKind }) {
  const Icon = icons[kind]
  return <Icon size={18} stroke={1.5} aria-hidden="true" />
}
