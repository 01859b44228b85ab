export const loadRecordings = () => import('@/client/recording/page-recordings')
