import { attendancePdf, debriefPdf, receiptPdf } from '@/server/interview/paper/paper-kinds'
import { renderAttendance } from '@/server/interview/paper/render-attendance'
import { renderDebrief } from '@/server/interview/paper/render-debrief'
import { renderReceipt } from '@/server/interview/paper/render-receipt'
import { voiceCut } from '@/server/interview/recording/cut/cut-kind'
import { renderCut } from '@/server/interview/recording/cut/render-cut'
import { renderSegment } from '@/server/interview/recording/render-segment'
import { segmentFile } from '@/server/interview/recording/segment-file-kind'
import { renderUpload } from '@/server/library/exchange/render-upload'
import { uploadKind } from '@/server/library/exchange/upload-kind'
import { makes, serve } from '@/server/platform/heavy-work/child'

// The program of the child process: every kind of heavy work, with what makes it.
makes(debriefPdf, renderDebrief)
makes(attendancePdf, renderAttendance)
makes(receiptPdf, renderReceipt)
makes(uploadKind, renderUpload)
makes(segmentFile, renderSegment)
makes(voiceCut, renderCut)
serve()
