export const passwordMin = 8
export const passwordMax = 128
