export type Stage =
  | { readonly status: 'unscheduled' }
  | { readonly status: 'scheduled' }
  | { readonly status: 'briefing' }
  | { readonly status: 'interview'; readonly pace: 'running' | 'paused' | 'halted' }
  | { readonly status: 'selfAssessment' }
  | { readonly status: 'debrief' }
  | { readonly status: 'closed' }
  | { readonly status: 'cancelled'; readonly reason: string | null }

export type Status = Stage['status']
